<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bridge::ExportModel</name>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Making your %n posts</source>
        <translation>
            <numerusform>Making your post</numerusform>
            <numerusform>Making your %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n posts are ready</source>
        <translation>
            <numerusform>Your post is ready</numerusform>
            <numerusform>Your %n posts are ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places chosen.</source>
        <translation>
            <numerusform>%n place chosen.</numerusform>
            <numerusform>%n places chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bridge::Offer</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bridge::Post</name>
    <message numerus="yes">
        <source> And %n more remarks.</source>
        <translation>
            <numerusform> And %n more remark.</numerusform>
            <numerusform> And %n more remarks.</numerusform>
        </translation>
    </message>
</context>
</TS>
