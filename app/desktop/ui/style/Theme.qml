// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// Every colour, size and duration of the app. Sizes are device-independent pixels at 100 % text; `textScale`, `dark`,
// `reducedMotion` are set once by the window from the user's settings.
QtObject {
    property bool dark: false
    property real textScale: 1
    property bool reducedMotion: false

    readonly property color bg: dark ? "#141816" : "#FBFAF8" // window background
    readonly property color surface: dark ? "#1C211F" : "#FFFFFF" // cards, bars, inputs, menus
    readonly property color stage: dark ? "#0E1110" : "#F0EEEA" // behind the video; side rail
    readonly property color inset: dark ? "#232927" : "#F6F4F1" // wells, waveform bed, disabled fill
    readonly property color hover: dark ? "#2A312E" : "#F1EFEB" // hover fill on rows and ghost buttons
    readonly property color line: dark ? "#323A36" : "#E5E1DB" // hairlines, tracks (decoration only)
    readonly property color edge: dark ? "#7E8882" : "#8C867E" // borders that carry meaning: inputs, check boxes, dashed drop areas
    readonly property color text: dark ? "#EFF2F0" : "#1B211E" // main text
    readonly property color text2: dark ? "#B4BDB8" : "#55605A" // second line, labels
    readonly property color text3: dark ? "#98A29C" : "#5F6862" // times, hints, placeholders
    readonly property color accent: dark ? "#5CC9B3" : "#0B6B5D" // primary fill, selection, focus, sliders
    readonly property color accentHover: dark ? "#74D6C2" : "#095A4E" // primary, hover
    readonly property color accentPressed: dark ? "#45B09B" : "#07483F" // primary, pressed
    readonly property color accentInk: dark ? "#05231D" : "#FFFFFF" // text and icons on accent
    readonly property color tint: dark ? "#173630" : "#E2F1ED" // selected row, tonal button, current step
    readonly property color tintLine: dark ? "#24544A" : "#A9D3C9" // tonal hover, border of an open tool
    readonly property color accentText: dark ? "#84DCCA" : "#0A5E52" // text and icons on tint; links
    readonly property color ok: dark ? "#82CF98" : "#1D6B3B" // done text and icon
    readonly property color okFill: dark ? "#17311F" : "#E4F3E8" // done badge fill
    readonly property color warn: dark ? "#F2BF66" : "#7F4D00" // warning text and icon
    readonly property color warnFill: dark ? "#362A12" : "#FCF0DB" // warning badge and banner fill
    readonly property color danger: dark ? "#FF9F8A" : "#A93420" // error text and icon
    readonly property color dangerFill: dark ? "#3B1F18" : "#FCEBE6" // error badge fill
    readonly property color info: dark ? "#93C0F2" : "#1F5A96" // ready text and icon
    readonly property color infoFill: dark ? "#172B42" : "#E7F0FA" // ready badge fill
    readonly property color cut: dark ? "#FF8A6B" : "#C9492B" // outline of what would be removed; strike line
    readonly property color cutFill: dark ? "#43241B" : "#FBE4DC" // fill of a pause pill
    readonly property color wave: dark ? "#3F8A7C" : "#4F9385" // waveform
    readonly property color segmentOn: dark ? "#3A433F" : "#FFFFFF" // chosen part of a segmented control
    readonly property color bezel: dark ? "#313936" : "#111413" // phone mock-up frame
    readonly property color tip: dark ? "#EFF2F0" : "#1B211E" // tooltip, toast, selection bar
    readonly property color tipText: dark ? "#141816" : "#FFFFFF" // text on tip

    // Drawn on the video: the same in light and dark.
    readonly property color onVideo: "#C7101412" // pills and round buttons, 78 %
    readonly property color pointer: "#84DCCA" // round what is pointed at on the video, light or dark
    readonly property color onVideoText: "#FFFFFF"
    readonly property color covered: "#75101412" // what a site covers, 46 %
    readonly property color coveredLine: "#57FFFFFF"
    readonly property color coveredLabel: "#101412"
    readonly property color safeLine: "#FFF8F1"
    readonly property color chosenOnVideo: "#8DE3CF"
    readonly property color recordDot: "#D5331F"
    readonly property color warnOnVideo: "#7A4B00"
    readonly property color onVideoRed: "#FF8A6B"
    readonly property color meterGood: "#6FD6C0"
    readonly property color meterHigh: "#F2BF66"
    readonly property color meterLoud: "#FF6B4F"
    readonly property color scrim: "#66101412"
    readonly property color shadow: dark ? "#80000000" : "#29000000"
    readonly property color depth2: dark ? "#66000000" : "#0F000000"

    // The teleprompter: dark in light and dark.
    readonly property color promptBed: "#131715"
    readonly property color promptBar: "#1D2320"
    readonly property color promptNow: "#FFFFFF"
    readonly property color promptNext: "#C9D1CC"
    readonly property color promptRead: "#949C97"
    readonly property color promptMarker: "#6FD6C0"
    readonly property color promptLine: "#3A433F"

    readonly property string family: "Inter"
    readonly property string displayFamily: "Inter Display"
    readonly property int smallest: 12

    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space6: 24
    readonly property int space8: 32

    readonly property int radius: 10
    readonly property int radiusSmall: 6
    readonly property int radiusMedium: 8
    readonly property int radiusDialog: 16

    readonly property int pressMs: reducedMotion ? 0 : 80
    readonly property int openMs: reducedMotion ? 0 : 160
    readonly property int travelMs: 1600
    readonly property int toastMs: 6000
    readonly property int tipDelayMs: 500

    // Heights grow with the text, but less: 40 becomes 50 at 150 %.
    function height(pixels: int): int { return Math.round(pixels * (1 + (textScale - 1) * 0.5)); }
    function fontSize(pixels: int): int { return Math.max(smallest, Math.round(pixels * textScale)); }
    // An icon in a colour, as Image.source.
    function icon(name: string, colour: color): string { return "image://icon/" + name + "/" + colour.toString().slice(1); }
}
