<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AnswerCard</name>
    <message>
        <source>Needs a look</source>
        <translation>Conviene revisarla</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeada</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Grabada</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Recortada</translation>
    </message>
    <message>
        <source>Captioned</source>
        <translation>Con subtítulos</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>Lista para exportar</translation>
    </message>
    <message>
        <source>Exported, 1 post</source>
        <translation>Exportada, 1 publicación</translation>
    </message>
    <message>
        <source>Exported, %1 posts</source>
        <translation>Exportada, %1 publicaciones</translation>
    </message>
    <message>
        <source>Script ready, %1 seconds to read</source>
        <translation>Guion listo, se lee en %1 segundos</translation>
    </message>
    <message>
        <source>No script yet</source>
        <translation>Aún sin guion</translation>
    </message>
    <message>
        <source>More for “%1”</source>
        <translation>Más opciones para «%1»</translation>
    </message>
</context>
<context>
    <name>AnswerGrid</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>No hay coincidencias</translation>
    </message>
    <message>
        <source>Search for other words, or show all answers.</source>
        <translation>Busque otras palabras o muestre todas las respuestas.</translation>
    </message>
    <message>
        <source>Show all answers</source>
        <translation>Mostrar todas las respuestas</translation>
    </message>
</context>
<context>
    <name>AnswerMenu</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Change question …</source>
        <translation>Cambiar la pregunta …</translation>
    </message>
    <message>
        <source>Choose series …</source>
        <translation>Elegir serie …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Change the question</source>
        <translation>Cambiar la pregunta</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>No series</source>
        <translation>Sin serie</translation>
    </message>
    <message>
        <source>Choose a series</source>
        <translation>Elija una serie</translation>
    </message>
    <message>
        <source>Choose it</source>
        <translation>Elegirla</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
</context>
<context>
    <name>BrandPane</name>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Question headline</source>
        <translation>Titular con la pregunta</translation>
    </message>
    <message>
        <source>Name and credentials</source>
        <translation>Nombre y títulos</translation>
    </message>
    <message>
        <source>Progress bar</source>
        <translation>Barra de progreso</translation>
    </message>
    <message>
        <source>Intro</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>End card</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>On the video</source>
        <translation>En el video</translation>
    </message>
    <message>
        <source>Who is speaking</source>
        <translation>Quién habla</translation>
    </message>
    <message>
        <source>Nobody yet. Add people under Practice, or a name in the kit.</source>
        <translation>Nadie todavía. Agregue personas en Consultorio o un nombre en el kit.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Kept clear of buttons</source>
        <translation>Lejos de los botones</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Conviene revisar</translation>
    </message>
    <message>
        <source>Changed in the kit, for all answers that wear it</source>
        <translation>Cambiado en el kit, para todas las respuestas que lo usan</translation>
    </message>
    <message>
        <source>Logo size and colours are easy to read on every frame.</source>
        <translation>El tamaño del logotipo y los colores se leen bien en toda la imagen.</translation>
    </message>
</context>
<context>
    <name>CameraStage</name>
    <message>
        <source>Recording, %1 seconds</source>
        <translation>Grabando, %1 segundos</translation>
    </message>
    <message>
        <source>Good light</source>
        <translation>Buena luz</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Centrado</translation>
    </message>
    <message>
        <source>Looking for the camera …</source>
        <translation>Buscando la cámara …</translation>
    </message>
    <message>
        <source>Saving the take …</source>
        <translation>Guardando la toma …</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>No se encontró ninguna cámara</translation>
    </message>
    <message>
        <source>Plug one in, or film with your phone.</source>
        <translation>Conecte una o grabe con su teléfono.</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>Espere, por favor</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Use my phone …</source>
        <translation>Usar mi teléfono …</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Counts down %1 seconds</source>
        <translation>Cuenta atrás de %1 segundos</translation>
    </message>
    <message>
        <source>Records at once</source>
        <translation>Graba de inmediato</translation>
    </message>
    <message>
        <source>Hide the guides</source>
        <translation>Ocultar las guías</translation>
    </message>
    <message>
        <source>Show the guides</source>
        <translation>Mostrar las guías</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>Sin micrófono</translation>
    </message>
    <message>
        <source>Pictures lost: %1</source>
        <translation>Imágenes perdidas: %1</translation>
    </message>
    <message>
        <source>Is the sound in step? …</source>
        <translation>¿El sonido va a la par? …</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>What the camera sees</source>
        <translation>Lo que ve la cámara</translation>
    </message>
</context>
<context>
    <name>CaptionList</name>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
</context>
<context>
    <name>CaptionRow</name>
    <message>
        <source>Caption %1</source>
        <translation>Subtítulo %1</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>divide</translation>
    </message>
    <message>
        <source>Remove this caption</source>
        <translation>Quitar este subtítulo</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>¿%1?</translation>
    </message>
    <message>
        <source>%1 instead of “%2”</source>
        <translation>%1 en lugar de «%2»</translation>
    </message>
</context>
<context>
    <name>CaptionStrip</name>
    <message>
        <source>Captions on the sound</source>
        <translation>Subtítulos sobre el sonido</translation>
    </message>
</context>
<context>
    <name>CaptionsScreen</name>
    <message>
        <source>Choose a caption file</source>
        <translation>Elija un archivo de subtítulos</translation>
    </message>
    <message>
        <source>Captions (*.srt *.vtt *.ass *.sbv *.json *.txt)</source>
        <translation>Subtítulos (*.srt *.vtt *.ass *.sbv *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Language of the captions</source>
        <translation>Idioma de los subtítulos</translation>
    </message>
    <message>
        <source>New caption</source>
        <translation>Subtítulo nuevo</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Buscar y reemplazar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Captions from a file: SRT, VTT, ASS or text</source>
        <translation>Subtítulos de un archivo: SRT, VTT, ASS o texto</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Fix all</source>
        <translation>Arreglar todo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>1 replaced</source>
        <translation>1 reemplazado</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 reemplazados</translation>
    </message>
    <message>
        <source>1 caption is hard to read</source>
        <translation>1 subtítulo cuesta leer</translation>
    </message>
    <message>
        <source>%1 captions are hard to read</source>
        <translation>%1 subtítulos cuestan leer</translation>
    </message>
    <message>
        <source>1 caption mended</source>
        <translation>1 subtítulo arreglado</translation>
    </message>
    <message>
        <source>%1 captions mended</source>
        <translation>%1 subtítulos arreglados</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The same captions in another language, for you to translate</source>
        <translation>Los mismos subtítulos en otro idioma, para traducirlos</translation>
    </message>
    <message>
        <source>Use in posts</source>
        <translation>Usar en las publicaciones</translation>
    </message>
    <message>
        <source>The posts show the captions in this language</source>
        <translation>Las publicaciones muestran los subtítulos en este idioma</translation>
    </message>
    <message>
        <source>Posts show %1 now</source>
        <translation>Las publicaciones ahora muestran: %1</translation>
    </message>
    <message>
        <source>Remove this language</source>
        <translation>Quitar este idioma</translation>
    </message>
    <message>
        <source>The language is removed</source>
        <translation>Se quitó el idioma</translation>
    </message>
    <message>
        <source>Check them</source>
        <translation>Revisarlos</translation>
    </message>
    <message>
        <source>Glossary (%1)</source>
        <translation>Glosario (%1)</translation>
    </message>
    <message>
        <source>Words that were probably heard wrong; nothing is changed before you say so</source>
        <translation>Palabras que probablemente se oyeron mal; no se cambia nada hasta que usted lo diga</translation>
    </message>
</context>
<context>
    <name>ClinicForm</name>
    <message>
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Your clinic&apos;s name</source>
        <translation>Nombre de su clínica</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Disclaimer for every answer</source>
        <translation>Aviso legal para todas las respuestas</translation>
    </message>
    <message>
        <source>Results vary. Ask your provider.</source>
        <translation>Los resultados varían. Consulte a su profesional.</translation>
    </message>
    <message>
        <source>Goes on the end card and into the post text.</source>
        <translation>Va en el cierre y en el texto de la publicación.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>cannot read the clip</source>
        <translation>no se puede leer el video</translation>
    </message>
    <message>
        <source>cannot add the clip</source>
        <translation>no se puede agregar el video</translation>
    </message>
    <message>
        <source>cannot copy the clip</source>
        <translation>no se puede copiar el video</translation>
    </message>
    <message>
        <source>cannot use the clip</source>
        <translation>no se puede usar el video</translation>
    </message>
    <message>
        <source>cannot find the clip</source>
        <translation>no se encuentra el video</translation>
    </message>
    <message>
        <source>cannot open the answer</source>
        <translation>no se puede abrir la respuesta</translation>
    </message>
    <message>
        <source>cannot read the picture</source>
        <translation>no se puede leer la imagen</translation>
    </message>
    <message>
        <source>cannot read the captions</source>
        <translation>no se pueden leer los subtítulos</translation>
    </message>
    <message>
        <source>cannot make the post</source>
        <translation>no se puede crear la publicación</translation>
    </message>
    <message>
        <source>cannot write the post</source>
        <translation>no se puede guardar la publicación</translation>
    </message>
    <message>
        <source>cannot create the folder</source>
        <translation>no se puede crear la carpeta</translation>
    </message>
    <message>
        <source>cannot write</source>
        <translation>no se puede guardar</translation>
    </message>
    <message>
        <source>cannot read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>cannot go on</source>
        <translation>no se puede continuar</translation>
    </message>
    <message>
        <source>the file is not there</source>
        <translation>el archivo no está</translation>
    </message>
    <message>
        <source>it is damaged, or no video or sound file</source>
        <translation>está dañado o no es un archivo de video ni de sonido</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>está dañado</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>no es un archivo</translation>
    </message>
    <message>
        <source>its format is not supported</source>
        <translation>su formato no es compatible</translation>
    </message>
    <message>
        <source>there is no picture in it</source>
        <translation>no contiene imagen</translation>
    </message>
    <message>
        <source>there is neither picture nor sound in it</source>
        <translation>no contiene imagen ni sonido</translation>
    </message>
    <message>
        <source>not one picture in it can be decoded</source>
        <translation>no se puede leer ninguna de sus imágenes</translation>
    </message>
    <message>
        <source>it has no length</source>
        <translation>no tiene duración</translation>
    </message>
    <message>
        <source>it takes too long to understand</source>
        <translation>tarda demasiado en leerse</translation>
    </message>
    <message>
        <source>there is no answer.json in it</source>
        <translation>no contiene answer.json</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>no hay suficiente memoria</translation>
    </message>
    <message>
        <source>a file of that name is there that AskReel did not make</source>
        <translation>ya hay un archivo con ese nombre que AskReel no creó</translation>
    </message>
    <message>
        <source>Choose a video file.</source>
        <translation>Elija un archivo de video.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Elija una carpeta en la que pueda guardar.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to, or ask for the permission.</source>
        <translation>Elija una carpeta en la que pueda guardar o pida permiso.</translation>
    </message>
    <message>
        <source>Check the spelling of the path.</source>
        <translation>Revise la ruta.</translation>
    </message>
    <message>
        <source>Check that it was not moved or deleted.</source>
        <translation>Compruebe que no se haya movido ni borrado.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Free some space on the disk, or choose another folder, and run the same command again.</source>
        <translation>Libere espacio en el disco o elija otra carpeta e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Play it in another program to check it, then export or record it again.</source>
        <translation>Reprodúzcalo en otro programa para comprobarlo y luego expórtelo o grábelo de nuevo.</translation>
    </message>
    <message>
        <source>The file is probably damaged. Export or record the clip again.</source>
        <translation>Es probable que el archivo esté dañado. Exporte o grabe el video de nuevo.</translation>
    </message>
    <message>
        <source>The file is damaged. Export or record the clip again.</source>
        <translation>El archivo está dañado. Exporte o grabe el video de nuevo.</translation>
    </message>
    <message>
        <source>Export or record the clip again.</source>
        <translation>Exporte o grabe el video de nuevo.</translation>
    </message>
    <message>
        <source>Convert it to MP4 (H.264 and AAC) with the phone or another program.</source>
        <translation>Conviértalo a MP4 (H.264 y AAC) con el teléfono u otro programa.</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG, WebP or SVG file.</source>
        <translation>Use un archivo PNG, JPEG, WebP o SVG.</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>no hay permiso</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>A word is longer than a line.</source>
        <translation>Una palabra es más larga que una línea.</translation>
    </message>
    <message>
        <source>The text is too long for one caption; split it.</source>
        <translation>El texto es demasiado largo para un subtítulo; divídalo.</translation>
    </message>
    <message>
        <source>The caption is gone before it can be read.</source>
        <translation>El subtítulo desaparece antes de que se pueda leer.</translation>
    </message>
    <message>
        <source>The caption stays so long that it is read twice; split it.</source>
        <translation>El subtítulo dura tanto que se lee dos veces; divídalo.</translation>
    </message>
    <message>
        <source>The caption is too fast to read; show it longer or shorten it.</source>
        <translation>El subtítulo pasa demasiado rápido; muéstrelo más tiempo o acórtelo.</translation>
    </message>
    <message>
        <source>This is spoken faster than is easily followed.</source>
        <translation>Se habla más rápido de lo que se sigue con facilidad.</translation>
    </message>
    <message>
        <source>The caption is still there when the next one comes.</source>
        <translation>El subtítulo sigue ahí cuando llega el siguiente.</translation>
    </message>
    <message>
        <source>The short gap before the next caption reads as a flicker.</source>
        <translation>El hueco corto antes del siguiente subtítulo parece un parpadeo.</translation>
    </message>
    <message>
        <source>A word stands alone; put it with its neighbours.</source>
        <translation>Una palabra queda sola; póngala con sus vecinas.</translation>
    </message>
    <message>
        <source>A word stands alone on its line.</source>
        <translation>Una palabra queda sola en su línea.</translation>
    </message>
    <message>
        <source>A line ends in the middle of what belongs together.</source>
        <translation>Una línea termina en medio de lo que va junto.</translation>
    </message>
    <message>
        <source>The caption ends in the middle of what belongs together.</source>
        <translation>El subtítulo termina en medio de lo que va junto.</translation>
    </message>
    <message>
        <source>The caption begins a moment before a cut; let it begin with it.</source>
        <translation>El subtítulo empieza un momento antes de un corte; que empiece con él.</translation>
    </message>
    <message>
        <source>The caption hangs over a cut for a moment; let it end with it.</source>
        <translation>El subtítulo pasa un momento por encima de un corte; que termine con él.</translation>
    </message>
    <message>
        <source>The text is hard to see on this picture; choose a style with an outline or a box.</source>
        <translation>El texto cuesta verlo sobre esta imagen; elija un estilo con contorno o recuadro.</translation>
    </message>
    <message>
        <source>The site&apos;s buttons lie over the caption.</source>
        <translation>Los botones del sitio tapan el subtítulo.</translation>
    </message>
    <message>
        <source>cannot get the model</source>
        <translation>no se puede obtener el modelo</translation>
    </message>
    <message>
        <source>cannot install the model</source>
        <translation>no se puede instalar el modelo</translation>
    </message>
    <message>
        <source>cannot add the model</source>
        <translation>no se puede añadir el modelo</translation>
    </message>
    <message>
        <source>it holds neither a model of Vosk nor one of whisper.cpp</source>
        <translation>no contiene un modelo de Vosk ni de whisper.cpp</translation>
    </message>
    <message>
        <source>Check the network, or use a file that you got elsewhere.</source>
        <translation>Compruebe la red o use un archivo que haya conseguido en otro lugar.</translation>
    </message>
    <message>
        <source>cannot make captions</source>
        <translation>no se pueden crear los subtítulos</translation>
    </message>
    <message>
        <source>cannot align the captions</source>
        <translation>no se pueden ajustar los subtítulos a la voz</translation>
    </message>
    <message>
        <source>cannot transcribe</source>
        <translation>no se puede transcribir</translation>
    </message>
    <message>
        <source>the clips have no sound</source>
        <translation>los videos no tienen sonido</translation>
    </message>
    <message>
        <source>no speech was heard</source>
        <translation>no se oye ninguna voz</translation>
    </message>
    <message>
        <source>hardly any English speech was heard</source>
        <translation>casi no se oye hablar en inglés</translation>
    </message>
    <message>
        <source>what is said is not the script: %1 % of the speech and %2 % of the script agree</source>
        <translation>lo que se dice no es el guion: coinciden el %1 % de lo dicho y el %2 % del guion</translation>
    </message>
    <message>
        <source>Import captions instead.</source>
        <translation>Importe subtítulos en su lugar.</translation>
    </message>
    <message>
        <source>Give the script that was read, in English, or take the noise out of the sound.</source>
        <translation>Use el guion que se leyó, en inglés, o quite el ruido del sonido.</translation>
    </message>
    <message>
        <source>Check the clip&apos;s sound: nobody speaks in it, or noise covers it.</source>
        <translation>Revise el sonido del video: nadie habla o lo tapa el ruido.</translation>
    </message>
    <message>
        <source>Check the clip&apos;s sound, or import captions.</source>
        <translation>Revise el sonido del video o importe subtítulos.</translation>
    </message>
    <message>
        <source>schema %1 is newer than %2, the newest that this version knows</source>
        <translation>el formato %1 es más nuevo que el %2, el último que conoce esta versión</translation>
    </message>
    <message>
        <source>cannot wait for a phone</source>
        <translation>no se puede esperar a un teléfono</translation>
    </message>
    <message>
        <source>this computer is on no network</source>
        <translation>este equipo no está en ninguna red</translation>
    </message>
    <message>
        <source>Connect it to the Wi-Fi that the phone is in.</source>
        <translation>Conéctelo al wifi en el que está el teléfono.</translation>
    </message>
    <message>
        <source>this address cannot be listened at</source>
        <translation>no se puede escuchar en esta dirección</translation>
    </message>
    <message>
        <source>Choose another address or port of this computer.</source>
        <translation>Elija otra dirección u otro puerto de este equipo.</translation>
    </message>
    <message>
        <source>this answer waits for one already</source>
        <translation>esta respuesta ya espera a uno</translation>
    </message>
    <message>
        <source>End the other one first.</source>
        <translation>Termine primero el otro.</translation>
    </message>
    <message>
        <source>cannot record</source>
        <translation>no se puede grabar</translation>
    </message>
    <message>
        <source>cannot use the camera or microphone</source>
        <translation>no se puede usar la cámara o el micrófono</translation>
    </message>
    <message>
        <source>another program uses it</source>
        <translation>otro programa lo está usando</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>Cierre el otro programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>this user may not use it</source>
        <translation>este usuario no tiene permiso para usarlo</translation>
    </message>
    <message>
        <source>Allow it in the system&apos;s settings; on Linux, join the group &quot;video&quot;.</source>
        <translation>Permítalo en los ajustes del sistema; en Linux, únase al grupo «video».</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>Plug it in, or choose another.</source>
        <translation>Conéctelo o elija otro.</translation>
    </message>
    <message>
        <source>Plug it in again, or choose another.</source>
        <translation>Vuelva a conectarlo o elija otro.</translation>
    </message>
    <message>
        <source>its pictures are of no kind that can be read</source>
        <translation>sus imágenes no son de un tipo que se pueda leer</translation>
    </message>
    <message>
        <source>Choose another camera.</source>
        <translation>Elija otra cámara.</translation>
    </message>
    <message>
        <source>there is too little room on the disk</source>
        <translation>hay muy poco espacio en el disco</translation>
    </message>
    <message>
        <source>Free some space, half a gigabyte at least, or choose another folder.</source>
        <translation>Libere espacio, al menos medio gigabyte, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>not one picture came</source>
        <translation>no llegó ninguna imagen</translation>
    </message>
    <message>
        <source>Look whether another program uses the camera, and try again.</source>
        <translation>Mire si otro programa está usando la cámara e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>Data</name>
    <message>
        <source>Waiting-room TV</source>
        <translation>Televisor de la sala de espera</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Facebook feed</source>
        <translation>Noticias de Facebook</translation>
    </message>
    <message>
        <source>Facebook Reels</source>
        <translation>Facebook Reels</translation>
    </message>
    <message>
        <source>Google Business Profile</source>
        <translation>Perfil de Empresa en Google</translation>
    </message>
    <message>
        <source>Instagram feed</source>
        <translation>Publicación de Instagram</translation>
    </message>
    <message>
        <source>Instagram Reels</source>
        <translation>Instagram Reels</translation>
    </message>
    <message>
        <source>Instagram Story</source>
        <translation>Historia de Instagram</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>MMS</source>
        <translation>MMS</translation>
    </message>
    <message>
        <source>Pinterest</source>
        <translation>Pinterest</translation>
    </message>
    <message>
        <source>Snapchat Spotlight</source>
        <translation>Snapchat Spotlight</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation>TikTok</translation>
    </message>
    <message>
        <source>Practice website</source>
        <translation>Sitio web de la clínica</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>YouTube Shorts</source>
        <translation>YouTube Shorts</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation>YouTube</translation>
    </message>
    <message>
        <source>Bold pop</source>
        <translation>Llamativo</translation>
    </message>
    <message>
        <source>Boxed</source>
        <translation>Con recuadro</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>Limpio</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Resaltado</translation>
    </message>
    <message>
        <source>Minimal</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>TV</source>
        <translation>Televisor</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Google</source>
        <translation>Google</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>Reels</source>
        <translation>Reels</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Snapchat</source>
        <translation>Snapchat</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>Shorts</source>
        <translation>Shorts</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>AskReel %1</source>
        <translation>AskReel %1</translation>
    </message>
    <message>
        <source>%1 pictures played, %2 of them too late to be shown</source>
        <translation>%1 imágenes reproducidas, %2 de ellas demasiado tarde para mostrarse</translation>
    </message>
    <message>
        <source>sound by the computer&apos;s device</source>
        <translation>sonido por el dispositivo de la computadora</translation>
    </message>
    <message>
        <source>no sound device</source>
        <translation>sin dispositivo de sonido</translation>
    </message>
    <message>
        <source>quick copy of the video at %1 %</source>
        <translation>copia rápida del video al %1 %</translation>
    </message>
    <message>
        <source>quick copy of the video ready</source>
        <translation>copia rápida del video lista</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>DiskCard</name>
    <message>
        <source>%1 used</source>
        <translation>%1 en uso</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Calculando …</translation>
    </message>
    <message>
        <source>%1 free on this computer</source>
        <translation>%1 libres en esta computadora</translation>
    </message>
    <message>
        <source>Clips and posts %1</source>
        <translation>Videos y publicaciones: %1</translation>
    </message>
    <message>
        <source>Can be freed %1</source>
        <translation>Se puede liberar: %1</translation>
    </message>
    <message>
        <source>Free it</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>There is nothing to free.</source>
        <translation>No hay nada que liberar.</translation>
    </message>
    <message>
        <source>Deletes what can be made again, and the trash. No clip, no post.</source>
        <translation>Elimina lo que se puede volver a crear y la papelera. Ningún video ni publicación.</translation>
    </message>
    <message>
        <source>Free %1?</source>
        <translation>¿Liberar %1?</translation>
    </message>
    <message>
        <source>This empties the trash for good and removes previews and parts of posts that are made again when they are needed. Your clips and posts stay.</source>
        <translation>Vacía la papelera para siempre y quita vistas previas y partes de publicaciones que se vuelven a crear cuando hacen falta. Sus videos y publicaciones se quedan.</translation>
    </message>
</context>
<context>
    <name>DropCard</name>
    <message>
        <source>Drop a video here</source>
        <translation>Suelte aquí un video</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>Elija un video</translation>
    </message>
    <message>
        <source>From your phone, camera or download. It becomes a new answer.</source>
        <translation>De su teléfono, cámara o descargas. Se convierte en una respuesta nueva.</translation>
    </message>
</context>
<context>
    <name>EditorFrame</name>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>As posted</source>
        <translation>Como se publicará</translation>
    </message>
    <message>
        <source>Show the clips alone</source>
        <translation>Mostrar solo los clips</translation>
    </message>
    <message>
        <source>Show it as it will be posted</source>
        <translation>Mostrarlo como se publicará</translation>
    </message>
</context>
<context>
    <name>EmptyHome</name>
    <message>
        <source>What do your patients ask every week?</source>
        <translation>¿Qué le preguntan sus pacientes cada semana?</translation>
    </message>
    <message>
        <source>Pick one, say it to the camera, and post it in five places. About five minutes.</source>
        <translation>Elija una, dígala a la cámara y publíquela en cinco sitios. Unos cinco minutos.</translation>
    </message>
    <message>
        <source>Have a video already? Drop it anywhere in this window</source>
        <translation>¿Ya tiene un video? Suéltelo en cualquier parte de esta ventana</translation>
    </message>
    <message>
        <source>From your phone, camera or download. It becomes a new answer.</source>
        <translation>De su teléfono, cámara o descargas. Se convierte en una respuesta nueva.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Elegir un archivo …</translation>
    </message>
    <message>
        <source>Try it with the sample clip</source>
        <translation>Probar con el video de ejemplo</translation>
    </message>
</context>
<context>
    <name>ExportScreen</name>
    <message>
        <source>Make 1 post</source>
        <translation>Crear 1 publicación</translation>
    </message>
    <message>
        <source>Make %1 posts</source>
        <translation>Crear %1 publicaciones</translation>
    </message>
    <message>
        <source>Open posts folder</source>
        <translation>Abrir la carpeta de publicaciones</translation>
    </message>
    <message>
        <source>The video is not where it was.</source>
        <translation>El video no está donde estaba.</translation>
    </message>
    <message>
        <source>Choose at least one place.</source>
        <translation>Elija al menos un sitio.</translation>
    </message>
    <message>
        <source>Where to save the posts</source>
        <translation>Dónde guardar las publicaciones</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Looking at the places …</source>
        <translation>Revisando los sitios …</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Cancelar todo</translation>
    </message>
    <message>
        <source>Change places</source>
        <translation>Cambiar los sitios</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>You changed the answer since these posts were made</source>
        <translation>Cambió la respuesta después de crear estas publicaciones</translation>
    </message>
    <message>
        <source>Make them again: only what changed is made anew, so it is quick.</source>
        <translation>Créelas otra vez: solo se rehace lo que cambió, así que es rápido.</translation>
    </message>
    <message>
        <source>Make posts</source>
        <translation>Crear publicaciones</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Reemplazar por</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Reemplazar todo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 encontrados</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Where your answers are</source>
        <translation>Dónde están sus respuestas</translation>
    </message>
    <message>
        <source>Each answer is a folder with its clips and posts. Answers that are elsewhere already stay there.</source>
        <translation>Cada respuesta es una carpeta con sus videos y publicaciones. Las que ya están en otro lugar se quedan ahí.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation>Elegir otra carpeta …</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>How AskReel looks</source>
        <translation>Aspecto de AskReel</translation>
    </message>
    <message>
        <source>Choose a folder for your answers</source>
        <translation>Elija una carpeta para sus respuestas</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>The video as it will be posted</source>
        <translation>El video tal como se publicará</translation>
    </message>
</context>
<context>
    <name>GlossaryPage</name>
    <message>
        <source>Names of products, treatments and people, spelled as captions should have them. Common ones such as Botox and hyaluronic acid are known already.</source>
        <translation>Nombres de productos, tratamientos y personas, escritos como deben aparecer en los subtítulos. Los habituales, como Botox o ácido hialurónico, ya se conocen.</translation>
    </message>
    <message>
        <source>A word or name</source>
        <translation>Una palabra o un nombre</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Agregarla</translation>
    </message>
    <message>
        <source>Type a word first.</source>
        <translation>Escriba primero una palabra.</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar «%1»</translation>
    </message>
    <message>
        <source>“%1” is removed</source>
        <translation>Se quitó «%1»</translation>
    </message>
    <message>
        <source>No words of your own yet.</source>
        <translation>Aún no hay palabras propias.</translation>
    </message>
</context>
<context>
    <name>GridHeader</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planeada</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportadas</translation>
    </message>
    <message>
        <source>By question</source>
        <translation>Por pregunta</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Orden: %1</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>The picture is black. Open the camera&apos;s cover, or turn on a light.</source>
        <translation>La imagen está en negro. Abra la tapa de la cámara o encienda una luz.</translation>
    </message>
    <message>
        <source>No face to be seen. Sit in front of the camera.</source>
        <translation>No se ve ninguna cara. Siéntese frente a la cámara.</translation>
    </message>
    <message>
        <source>The microphone is silent. Turn it on, or choose another.</source>
        <translation>El micrófono no suena. Enciéndalo o elija otro.</translation>
    </message>
    <message>
        <source>Your head is cut off. Move back a little, or tilt the camera.</source>
        <translation>Se corta la cabeza. Aléjese un poco o incline la cámara.</translation>
    </message>
    <message>
        <source>Move a little to the left.</source>
        <translation>Muévase un poco a la izquierda.</translation>
    </message>
    <message>
        <source>Move a little to the right.</source>
        <translation>Muévase un poco a la derecha.</translation>
    </message>
    <message>
        <source>You are high in the picture. Tilt the camera up a little.</source>
        <translation>Sale muy arriba. Incline la cámara un poco hacia arriba.</translation>
    </message>
    <message>
        <source>You are low in the picture. Tilt the camera down a little.</source>
        <translation>Sale muy abajo. Incline la cámara un poco hacia abajo.</translation>
    </message>
    <message>
        <source>A little far away. Move closer to the camera.</source>
        <translation>Un poco lejos. Acérquese a la cámara.</translation>
    </message>
    <message>
        <source>A little close. Move back from the camera.</source>
        <translation>Un poco cerca. Aléjese de la cámara.</translation>
    </message>
    <message>
        <source>Too dark. Turn on a light in front of you.</source>
        <translation>Demasiado oscuro. Encienda una luz frente a usted.</translation>
    </message>
    <message>
        <source>Bright light behind you. Face the window, or close the blind.</source>
        <translation>Hay mucha luz detrás. Póngase de cara a la ventana o cierre la persiana.</translation>
    </message>
    <message>
        <source>The picture is blurred. Wipe the lens, or let the camera focus on your face.</source>
        <translation>La imagen está borrosa. Limpie la lente o deje que la cámara enfoque su cara.</translation>
    </message>
    <message>
        <source>The picture is tilted. Straighten the camera, or hold your head upright.</source>
        <translation>La imagen está torcida. Enderece la cámara o mantenga la cabeza recta.</translation>
    </message>
    <message>
        <source>A little quiet. Move closer to the microphone.</source>
        <translation>Un poco bajo. Acérquese al micrófono.</translation>
    </message>
    <message>
        <source>Too loud. Move back from the microphone, or turn it down.</source>
        <translation>Demasiado fuerte. Aléjese del micrófono o baje su volumen.</translation>
    </message>
    <message>
        <source>A noisy room. Close the door or the window, or turn off what hums.</source>
        <translation>Hay ruido en la sala. Cierre la puerta o la ventana, o apague lo que zumba.</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Search questions and people</source>
        <translation>Buscar preguntas y personas</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>Nueva respuesta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>KitBar</name>
    <message>
        <source>Brand kit</source>
        <translation>Kit de marca</translation>
    </message>
    <message>
        <source>No brand</source>
        <translation>Sin marca</translation>
    </message>
    <message>
        <source>%1 kit</source>
        <translation>Kit %1</translation>
    </message>
    <message>
        <source>Edit kit</source>
        <translation>Editar el kit</translation>
    </message>
    <message>
        <source>Choose a kit first.</source>
        <translation>Elija primero un kit.</translation>
    </message>
    <message>
        <source>More about kits</source>
        <translation>Más sobre los kits</translation>
    </message>
    <message>
        <source>New kit</source>
        <translation>Kit nuevo</translation>
    </message>
    <message>
        <source>Copy this kit</source>
        <translation>Copiar este kit</translation>
    </message>
    <message>
        <source>Delete this kit</source>
        <translation>Eliminar este kit</translation>
    </message>
    <message>
        <source>%1 kit deleted</source>
        <translation>Kit %1 eliminado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>KitColour</name>
    <message>
        <source>Six digits, such as #1F3A44.</source>
        <translation>Seis dígitos, por ejemplo #1F3A44.</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
</context>
<context>
    <name>KitEditor</name>
    <message>
        <source>%1 kit</source>
        <translation>Kit %1</translation>
    </message>
    <message>
        <source>Changes show on the video at once, and on every answer that wears this kit.</source>
        <translation>Los cambios se ven enseguida en el video y en todas las respuestas que usan este kit.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Practice and logo</source>
        <translation>Consultorio y logotipo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Tarjetas</translation>
    </message>
    <message>
        <source>Text on cards</source>
        <translation>Texto de las tarjetas</translation>
    </message>
    <message>
        <source>Name and headline</source>
        <translation>Nombre y titular</translation>
    </message>
    <message>
        <source>Text on name and headline</source>
        <translation>Texto de nombre y titular</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Color de acento</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Títulos</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Question headline</source>
        <translation>Titular con la pregunta</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Se muestra durante</translation>
    </message>
    <message>
        <source>Name and credentials</source>
        <translation>Nombre y títulos</translation>
    </message>
    <message>
        <source>Name, unless an answer says otherwise</source>
        <translation>Nombre, si la respuesta no indica otro</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Títulos</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Progress bar</source>
        <translation>Barra de progreso</translation>
    </message>
    <message>
        <source>Intro</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>La pregunta</translation>
    </message>
    <message>
        <source>End card</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Phone, website, address</source>
        <translation>Teléfono, sitio web, dirección</translation>
    </message>
    <message>
        <source>A line each, four at most.</source>
        <translation>Una línea para cada uno, cuatro como máximo.</translation>
    </message>
    <message>
        <source>Disclaimer</source>
        <translation>Aviso legal</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>For the post text</source>
        <translation>Para el texto de la publicación</translation>
    </message>
    <message>
        <source>A word each line, without #.</source>
        <translation>Una palabra por línea, sin #.</translation>
    </message>
</context>
<context>
    <name>KitGrid</name>
    <message>
        <source>%1 kit deleted</source>
        <translation>Kit %1 eliminado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Main kit</source>
        <translation>Kit principal</translation>
    </message>
    <message>
        <source>Make it the main kit</source>
        <translation>Convertirlo en el kit principal</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 respuesta</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 respuestas</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Más opciones para %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
</context>
<context>
    <name>KitGroup</name>
    <message>
        <source>%1: shown by default</source>
        <translation>%1: se muestra de forma predeterminada</translation>
    </message>
</context>
<context>
    <name>KitLogo</name>
    <message>
        <source>Choose a logo</source>
        <translation>Elegir un logotipo</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>Change the logo</source>
        <translation>Cambiar el logotipo</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Quitarlo</translation>
    </message>
    <message>
        <source>The logo&apos;s corner</source>
        <translation>Esquina del logotipo</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Arriba a la izquierda</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Arriba a la derecha</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Abajo a la izquierda</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Abajo a la derecha</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>The logo&apos;s size</source>
        <translation>Tamaño del logotipo</translation>
    </message>
    <message>
        <source>On a plate, so that it stands out from any picture</source>
        <translation>Sobre una placa, para que destaque en cualquier imagen</translation>
    </message>
</context>
<context>
    <name>KitSeconds</name>
    <message>
        <source>1 second</source>
        <translation>1 segundo</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 segundos</translation>
    </message>
</context>
<context>
    <name>KitsPage</name>
    <message>
        <source>New answers get the main kit. Colours, logo and cards are changed in an answer&apos;s Brand step, where they show on the real video.</source>
        <translation>Las respuestas nuevas reciben el kit principal. Los colores, el logotipo y las tarjetas se cambian en el paso Marca de una respuesta, donde se ven sobre el video real.</translation>
    </message>
</context>
<context>
    <name>LeftBehindNotice</name>
    <message>
        <source>It is kept, and repaired when AskReel starts next. Look whether the disk is full.</source>
        <translation>Se conserva y se reparará la próxima vez que se abra AskReel. Compruebe si el disco está lleno.</translation>
    </message>
    <message>
        <source>The recording of “%1” was cut off</source>
        <translation>La grabación de «%1» se interrumpió</translation>
    </message>
    <message>
        <source>A recording was cut off</source>
        <translation>Una grabación se interrumpió</translation>
    </message>
    <message>
        <source>What was filmed until then, %1, is kept as a take.</source>
        <translation>Lo grabado hasta entonces, %1, se guardó como toma.</translation>
    </message>
    <message>
        <source>It cannot be played and stays in the answer&apos;s folder. Show it to whoever helps you with computers before you delete it.</source>
        <translation>No se puede reproducir y sigue en la carpeta de la respuesta. Muéstrela a quien le ayuda con la informática antes de borrarla.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
</context>
<context>
    <name>LengthNote</name>
    <message>
        <source>Good length for every post</source>
        <translation>Buena duración para cualquier publicación</translation>
    </message>
    <message>
        <source>A little long: most viewers stay for a minute</source>
        <translation>Un poco largo: casi todos se quedan un minuto</translation>
    </message>
    <message>
        <source>Long: some places take 90 seconds at most</source>
        <translation>Largo: algunos sitios admiten 90 segundos como máximo</translation>
    </message>
</context>
<context>
    <name>LibraryFrame</name>
    <message>
        <source>“%1” is in the trash</source>
        <translation>«%1» está en la papelera</translation>
    </message>
    <message>
        <source>That is not a video. Drop an MP4 or MOV file.</source>
        <translation>Eso no es un video. Suelte un archivo MP4 o MOV.</translation>
    </message>
    <message>
        <source>Drop it to start a new answer</source>
        <translation>Suéltelo para empezar una respuesta nueva</translation>
    </message>
    <message>
        <source>Open an answer</source>
        <translation>Abrir una respuesta</translation>
    </message>
    <message>
        <source>One answer is begun at a time: this is the first video.</source>
        <translation>Las respuestas se empiezan de una en una: este es el primer video.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – AskReel</source>
        <translation>%1 – AskReel</translation>
    </message>
</context>
<context>
    <name>MakingDialog</name>
    <message>
        <source>Getting your video ready</source>
        <translation>Preparando su video</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It is copied into your answers. The original stays where it is.</source>
        <translation>Se copia en sus respuestas. El original se queda donde está.</translation>
    </message>
</context>
<context>
    <name>MicrophoneMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>Nivel del micrófono</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Sin sonido</translation>
    </message>
    <message>
        <source>No microphone: this take will be silent</source>
        <translation>Sin micrófono: esta toma no tendrá sonido</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>Getting it ready …</source>
        <translation>Preparándolo …</translation>
    </message>
    <message>
        <source>This needs a speech model</source>
        <translation>Esto necesita un modelo de voz</translation>
    </message>
    <message>
        <source>Get it (%1)</source>
        <translation>Obtenerlo (%1)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a speech model</source>
        <translation>Elija un modelo de voz</translation>
    </message>
    <message>
        <source>Speech models (ggml-*.bin *.zip *.tar.gz *.tgz)</source>
        <translation>Modelos de voz (ggml-*.bin *.zip *.tar.gz *.tgz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>It is fetched once and stays on this computer. Your videos never leave it.</source>
        <translation>Se descarga una sola vez y queda en este equipo. Sus videos nunca salen de él.</translation>
    </message>
    <message>
        <source>Choose the file of a model of Vosk or whisper.cpp that you have.</source>
        <translation>Elija el archivo de un modelo de Vosk o whisper.cpp que tenga.</translation>
    </message>
    <message>
        <source>%1, licence %2</source>
        <translation>%1, licencia %2</translation>
    </message>
    <message>
        <source>Choose a file that is here already …</source>
        <translation>Elegir un archivo que ya está aquí …</translation>
    </message>
</context>
<context>
    <name>NewAnswerDialog</name>
    <message>
        <source>Not decided yet</source>
        <translation>Aún sin decidir</translation>
    </message>
    <message>
        <source>New answer</source>
        <translation>Nueva respuesta</translation>
    </message>
    <message>
        <source>Start with this video</source>
        <translation>Empezar con este video</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>Elija un video</translation>
    </message>
    <message>
        <source>Videos (%1)</source>
        <translation>Videos (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>What is the question?</source>
        <translation>¿Cuál es la pregunta?</translation>
    </message>
    <message>
        <source>For example: How long does Botox last?</source>
        <translation>Por ejemplo: ¿Cuánto dura el Botox?</translation>
    </message>
    <message>
        <source>With its script from the question bank</source>
        <translation>Con su guion del banco de preguntas</translation>
    </message>
    <message>
        <source>From your question bank</source>
        <translation>De su banco de preguntas</translation>
    </message>
    <message>
        <source>Question bank</source>
        <translation>Banco de preguntas</translation>
    </message>
    <message>
        <source>%1 s script</source>
        <translation>Guion de %1 s</translation>
    </message>
    <message>
        <source>%1 seconds to read</source>
        <translation>Se lee en %1 segundos</translation>
    </message>
    <message>
        <source>Who answers?</source>
        <translation>¿Quién responde?</translation>
    </message>
    <message>
        <source>Have a video already? Drop it here.</source>
        <translation>¿Ya tiene un video? Suéltelo aquí.</translation>
    </message>
    <message>
        <source>Another one …</source>
        <translation>Otro …</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Elegir un archivo …</translation>
    </message>
</context>
<context>
    <name>NoCaptions</name>
    <message>
        <source>What is said in the video?</source>
        <translation>¿Qué se dice en el video?</translation>
    </message>
    <message>
        <source>Type or paste it, one sentence a line. It is spread over the video; drag the times below the list where they are off. Or use a caption file that you have.</source>
        <translation>Escríbalo o péguelo, una oración por línea. Se reparte por el video; si algún tiempo no coincide, arrástrelo debajo de la lista. O use un archivo de subtítulos que ya tenga.</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Lo que se dice</translation>
    </message>
    <message>
        <source>For most people, about three to four months.</source>
        <translation>En la mayoría de las personas, de tres a cuatro meses.</translation>
    </message>
    <message>
        <source>Choose a caption file …</source>
        <translation>Elegir un archivo de subtítulos …</translation>
    </message>
    <message>
        <source>Make captions of this text</source>
        <translation>Crear subtítulos con este texto</translation>
    </message>
    <message>
        <source>Paste what was read, about as it was said. AskReel listens for these words and spells them as they are written here.</source>
        <translation>Pegue lo que se leyó, más o menos como se dijo. AskReel escucha estas palabras y las escribe como están aquí.</translation>
    </message>
    <message>
        <source>Spread it over the video</source>
        <translation>Repartirlo por el video</translation>
    </message>
    <message>
        <source>Write or paste what is said first.</source>
        <translation>Primero escriba o pegue lo que se dice.</translation>
    </message>
    <message>
        <source>There is no video yet</source>
        <translation>Todavía no hay video</translation>
    </message>
    <message>
        <source>There is no script: write down what is heard</source>
        <translation>No hay guion: escribir lo que se oye</translation>
    </message>
    <message>
        <source>Listening …</source>
        <translation>Escuchando …</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escuchando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Shown under the face, with credentials</source>
        <translation>Se muestra bajo la cara, con los títulos</translation>
    </message>
    <message>
        <source>Brand kits</source>
        <translation>Kits de marca</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
</context>
<context>
    <name>PauseHint</name>
    <message>
        <source>pause</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>seguir</translation>
    </message>
    <message>
        <source>rehearse</source>
        <translation>ensayar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>On a clicker: forward pauses and goes on, back returns to where the part begins</source>
        <translation>Con mando: adelante pausa y sigue, atrás vuelve al inicio de la parte</translation>
    </message>
</context>
<context>
    <name>PausesCard</name>
    <message>
        <source>No pauses are that long</source>
        <translation>No hay pausas tan largas</translation>
    </message>
    <message>
        <source>1 pause found: %1 seconds shorter</source>
        <translation>1 pausa encontrada: %1 segundos menos</translation>
    </message>
    <message>
        <source>%1 pauses found: %2 seconds shorter</source>
        <translation>%1 pausas encontradas: %2 segundos menos</translation>
    </message>
    <message>
        <source>Try it tighter.</source>
        <translation>Pruebe más ajustado.</translation>
    </message>
    <message>
        <source>Outlined below. Nothing is cut yet.</source>
        <translation>Marcadas abajo. Aún no se ha cortado nada.</translation>
    </message>
    <message>
        <source>How tight</source>
        <translation>Qué tan ajustado</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Relajado</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Ajustado</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>There is nothing to remove</source>
        <translation>No hay nada que quitar</translation>
    </message>
    <message>
        <source>Remove 1 pause</source>
        <translation>Quitar 1 pausa</translation>
    </message>
    <message>
        <source>Remove %1 pauses</source>
        <translation>Quitar %1 pausas</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Show all %1 people</source>
        <translation>Mostrar las %1 personas</translation>
    </message>
    <message>
        <source>Who answers the questions?</source>
        <translation>¿Quién responde las preguntas?</translation>
    </message>
    <message>
        <source>Add your providers. Their names and credentials appear under their faces.</source>
        <translation>Agregue a sus profesionales. Sus nombres y títulos aparecen bajo la cara.</translation>
    </message>
    <message>
        <source>Add the first person</source>
        <translation>Agregar a la primera persona</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Names, credentials and roles are shown under the face. Nobody&apos;s video should be posted without signed consent.</source>
        <translation>Los nombres, títulos y cargos se muestran bajo la cara. No se debe publicar el video de nadie sin su consentimiento firmado.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Elija una foto</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Imágenes (%1)</translation>
    </message>
    <message>
        <source>Choose a photo …</source>
        <translation>Elegir una foto …</translation>
    </message>
    <message>
        <source>Without a photo</source>
        <translation>Sin foto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Títulos</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Board-certified dermatologist</source>
        <translation>Dermatóloga certificada</translation>
    </message>
    <message>
        <source>Has signed that videos may be posted</source>
        <translation>Firmó que se pueden publicar videos</translation>
    </message>
    <message>
        <source>Until (leave empty when it does not end)</source>
        <translation>Hasta (déjelo vacío si no termina)</translation>
    </message>
    <message>
        <source>2027-12-31</source>
        <translation>2027-12-31</translation>
    </message>
    <message>
        <source>Write the day as 2027-12-31.</source>
        <translation>Escriba la fecha así: 2027-12-31.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Consent signed</source>
        <translation>Consentimiento firmado</translation>
    </message>
    <message>
        <source>Consent ends %1</source>
        <translation>El consentimiento termina el %1</translation>
    </message>
    <message>
        <source>Consent ended %1</source>
        <translation>El consentimiento terminó el %1</translation>
    </message>
    <message>
        <source>No consent yet</source>
        <translation>Aún sin consentimiento</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>Se quitó a %1</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 respuesta</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 respuestas</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Más opciones para %1</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Cambiar …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>PhoneDialog</name>
    <message>
        <source>Use my phone</source>
        <translation>Usar mi teléfono</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>The link has ended. What has arrived is kept.</source>
        <translation>El enlace ha terminado. Lo que llegó se conserva.</translation>
    </message>
    <message>
        <source>Getting ready …</source>
        <translation>Preparando …</translation>
    </message>
    <message>
        <source>QR code for the phone</source>
        <translation>Código QR para el teléfono</translation>
    </message>
    <message>
        <source>Point the phone&apos;s camera at this code, then record.</source>
        <translation>Apunte la cámara del teléfono a este código y luego grabe.</translation>
    </message>
    <message>
        <source>The phone must be in the same Wi-Fi as this computer. The video goes straight to it, never over the internet.</source>
        <translation>El teléfono debe estar en el mismo wifi que este equipo. El video va directo a él, nunca por internet.</translation>
    </message>
    <message>
        <source>The phone will warn once that the connection is not private, because this computer vouches for itself. It is encrypted all the same. iPhone: “Show Details”, then “visit this website”. Android: “Advanced”, then “Proceed”.</source>
        <translation>El teléfono avisará una vez de que la conexión no es privada, porque este equipo responde por sí mismo. Aun así está cifrada. iPhone: «Mostrar detalles» y luego «visitar este sitio web». Android: «Configuración avanzada» y luego «Acceder».</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others in this network could watch what is sent.</source>
        <translation>La conexión no está cifrada: otros en esta red podrían ver lo que se envía.</translation>
    </message>
    <message>
        <source>Or type this address into the phone. It is for this answer only and ends at %1.</source>
        <translation>O escriba esta dirección en el teléfono. Es solo para esta respuesta y termina a las %1.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Without the phone&apos;s warning: not encrypted, only for a network that you trust</source>
        <translation>Sin el aviso del teléfono: no cifrada, solo para una red de confianza</translation>
    </message>
    <message>
        <source>From the phone</source>
        <translation>Del teléfono</translation>
    </message>
    <message>
        <source>A clip is still arriving</source>
        <translation>Todavía está llegando un clip</translation>
    </message>
    <message>
        <source>Stop anyway</source>
        <translation>Detener de todos modos</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Seguir esperando</translation>
    </message>
    <message>
        <source>What has come of it is kept: use the phone for this answer again before %1, and it goes on where it stopped.</source>
        <translation>Lo que ya ha llegado se guarda: vuelva a usar el teléfono para esta respuesta antes de las %1 y continuará donde se detuvo.</translation>
    </message>
    <message>
        <source>Who looks at the certificate there: its SHA-256 fingerprint begins with %1.</source>
        <translation>Por si alguien mira allí el certificado: su huella SHA-256 empieza por %1.</translation>
    </message>
    <message>
        <source>Network that the phone is in</source>
        <translation>Red en la que está el teléfono</translation>
    </message>
    <message>
        <source>This computer has left the network that the phone is in.</source>
        <translation>Este equipo ha salido de la red en la que está el teléfono.</translation>
    </message>
    <message>
        <source>Connect it again, and the phone goes on by itself. In another network, start again and scan the new code.</source>
        <translation>Vuelva a conectarlo y el teléfono continuará solo. En otra red, empiece de nuevo y escanee el código nuevo.</translation>
    </message>
</context>
<context>
    <name>PhoneStage</name>
    <message>
        <source>The post as %1 shows it</source>
        <translation>La publicación como la muestra %1</translation>
    </message>
    <message>
        <source>Place that is shown</source>
        <translation>Sitio que se muestra</translation>
    </message>
    <message>
        <source>Safe zones</source>
        <translation>Zonas seguras</translation>
    </message>
</context>
<context>
    <name>PhoneTake</name>
    <message>
        <source>%1 of %2 is here</source>
        <translation>%1 de %2 ya está aquí</translation>
    </message>
    <message>
        <source>Being looked at …</source>
        <translation>Revisando …</translation>
    </message>
    <message>
        <source>Not taken. Send it again from the phone.</source>
        <translation>No se tomó. Envíelo otra vez desde el teléfono.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>No tomado</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>En camino</translation>
    </message>
    <message>
        <source>Here as a take</source>
        <translation>Ya es una toma</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Every post is checked: nothing under the buttons, sound level right, location removed from the file.</source>
        <translation>Cada publicación se revisa: nada bajo los botones, el volumen correcto y sin datos de ubicación en el archivo.</translation>
    </message>
</context>
<context>
    <name>PostRow</name>
    <message>
        <source>%1: how far it is</source>
        <translation>%1: avance</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Copy post text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancelar %1</translation>
    </message>
</context>
<context>
    <name>PostTextCard</name>
    <message>
        <source>Post text</source>
        <translation>Texto de la publicación</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Write the post text yourself</source>
        <translation>Escribir el texto de la publicación</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Usar este texto</translation>
    </message>
    <message>
        <source>The question, your contact lines, the disclaimer and the hashtags are added for you, and each place gets as much as it takes.</source>
        <translation>La pregunta, sus datos de contacto, el aviso legal y las etiquetas se agregan solos, y cada sitio recibe lo que admite.</translation>
    </message>
    <message>
        <source>What the post says</source>
        <translation>Lo que dice la publicación</translation>
    </message>
    <message>
        <source>Use what is said</source>
        <translation>Usar lo que se dice</translation>
    </message>
    <message>
        <source>Takes the words of the captions again</source>
        <translation>Vuelve a tomar las palabras de los subtítulos</translation>
    </message>
</context>
<context>
    <name>Posts</name>
    <message>
        <source>Post text copied. Paste it beside the video.</source>
        <translation>Texto copiado. Péguelo junto al video.</translation>
    </message>
    <message>
        <source>Post it in more places</source>
        <translation>Publicar en más sitios</translation>
    </message>
    <message>
        <source>Make a post for %1 too</source>
        <translation>Crear también una publicación para %1</translation>
    </message>
</context>
<context>
    <name>PracticeScreen</name>
    <message>
        <source>Add a person</source>
        <translation>Agregar una persona</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Agregar una pregunta</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Guardando …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Brand kits</source>
        <translation>Kits de marca</translation>
    </message>
    <message>
        <source>Questions and series</source>
        <translation>Preguntas y series</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosario</translation>
    </message>
    <message>
        <source>Folders and disk</source>
        <translation>Carpetas y disco</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>PromptBar</name>
    <message>
        <source>%1 wpm</source>
        <translation>%1 ppm</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed, words a minute</source>
        <translation>Velocidad, palabras por minuto</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Espejo</translation>
    </message>
    <message>
        <source>For a mirror glass before the camera</source>
        <translation>Para un cristal de espejo ante la cámara</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Follow my voice</source>
        <translation>Seguir mi voz</translation>
    </message>
    <message>
        <source>The text waits for you and goes where you are</source>
        <translation>El texto le espera y va por donde usted va</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>What to say</source>
        <translation>Qué decir</translation>
    </message>
    <message>
        <source>Write what you want to say, or just talk</source>
        <translation>Escriba lo que quiere decir, o simplemente hable</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>No series</source>
        <translation>Sin serie</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Agregar una pregunta</translation>
    </message>
    <message>
        <source>Change the question</source>
        <translation>Cambiar la pregunta</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Agregarla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>For example: Does a peel hurt?</source>
        <translation>Por ejemplo: ¿Duele un peeling?</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>%1 s to read</source>
        <translation>Se lee en %1 s</translation>
    </message>
    <message>
        <source>What to say, in short sentences. 75 words take about half a minute.</source>
        <translation>Qué decir, en frases cortas. 75 palabras duran medio minuto.</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Without a series</source>
        <translation>Sin serie</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Agregar una pregunta</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Más opciones para %1</translation>
    </message>
    <message>
        <source>Change series …</source>
        <translation>Cambiar la serie …</translation>
    </message>
    <message>
        <source>Remove series</source>
        <translation>Quitar la serie</translation>
    </message>
    <message>
        <source>“%1” is removed; its questions stay</source>
        <translation>Se quitó «%1»; sus preguntas se quedan</translation>
    </message>
    <message>
        <source>The question is removed</source>
        <translation>Se quitó la pregunta</translation>
    </message>
    <message>
        <source>%1-second script</source>
        <translation>Guion de %1 segundos</translation>
    </message>
    <message>
        <source>No script yet</source>
        <translation>Aún sin guion</translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation>Quitar la pregunta</translation>
    </message>
    <message>
        <source>New series</source>
        <translation>Nueva serie</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Consultorio</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>New series</source>
        <translation>Nueva serie</translation>
    </message>
    <message>
        <source>Help and shortcuts</source>
        <translation>Ayuda y atajos</translation>
    </message>
    <message>
        <source>Your clinic</source>
        <translation>Su clínica</translation>
    </message>
    <message>
        <source>%1, practice</source>
        <translation>%1, consultorio</translation>
    </message>
    <message>
        <source>No people yet</source>
        <translation>Aún no hay personas</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 personas</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>RecordButton</name>
    <message>
        <source>Stop recording</source>
        <translation>Detener la grabación</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Start recording</source>
        <translation>Empezar a grabar</translation>
    </message>
</context>
<context>
    <name>RecordScreen</name>
    <message>
        <source>Choose a video</source>
        <translation>Elija un video</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.3gp *.mts)</source>
        <translation>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.3gp *.mts)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose a video …</source>
        <translation>Elegir un video …</translation>
    </message>
    <message>
        <source>Bringing in the video</source>
        <translation>Trayendo el video</translation>
    </message>
    <message>
        <source>Use my phone …</source>
        <translation>Usar mi teléfono …</translation>
    </message>
    <message>
        <source>Record or add a video first</source>
        <translation>Primero grabe o añada un vídeo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Bring in a video</source>
        <translation>Traer un vídeo</translation>
    </message>
    <message>
        <source>Drop a file anywhere on this page, or choose one. Several are put one after the other.</source>
        <translation>Suelte un archivo en cualquier lugar de esta página o elija uno. Si son varios, van uno tras otro.</translation>
    </message>
    <message>
        <source>Use my phone</source>
        <translation>Usar mi teléfono</translation>
    </message>
    <message>
        <source>Its own camera records, and the clip comes over your Wi-Fi, never the internet.</source>
        <translation>Graba con su propia cámara y el vídeo llega por su Wi-Fi, nunca por internet.</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marca</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Grabarla</translation>
    </message>
    <message>
        <source>Continue with trimming</source>
        <translation>Continuar con el recorte</translation>
    </message>
    <message>
        <source>Continue with captions</source>
        <translation>Continuar con los subtítulos</translation>
    </message>
    <message>
        <source>Continue with the brand</source>
        <translation>Continuar con la marca</translation>
    </message>
    <message>
        <source>Continue to export</source>
        <translation>Continuar con la exportación</translation>
    </message>
    <message>
        <source>Pick up where you left off</source>
        <translation>Siga donde lo dejó</translation>
    </message>
    <message>
        <source>About a minute to go</source>
        <translation>Falta un minuto aproximadamente</translation>
    </message>
    <message>
        <source>About %1 minutes to go</source>
        <translation>Faltan unos %1 minutos</translation>
    </message>
</context>
<context>
    <name>RetakesCard</name>
    <message>
        <source>1 sentence was said more than once</source>
        <translation>1 frase se dijo más de una vez</translation>
    </message>
    <message>
        <source>%1 sentences were said more than once</source>
        <translation>%1 frases se dijeron más de una vez</translation>
    </message>
    <message>
        <source>The video is as you chose.</source>
        <translation>El video está como usted eligió.</translation>
    </message>
    <message>
        <source>%1 seconds shorter. Nothing is cut yet.</source>
        <translation>%1 segundos menos. Aún no se corta nada.</translation>
    </message>
    <message>
        <source>Choose the take that stays. Nothing is cut yet.</source>
        <translation>Elija la toma que se queda. Aún no se corta nada.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The video is as you chose</source>
        <translation>El video está como usted eligió</translation>
    </message>
    <message>
        <source>Keep what is chosen</source>
        <translation>Dejar lo elegido</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Dejar las dos</translation>
    </message>
    <message>
        <source>Keep all of them</source>
        <translation>Dejar todas</translation>
    </message>
</context>
<context>
    <name>SafeZones</name>
    <message>
        <source>Areas that %1 covers with its buttons</source>
        <translation>Zonas que %1 tapa con sus botones</translation>
    </message>
    <message>
        <source>Covered by %1</source>
        <translation>Lo tapa %1</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>New series</source>
        <translation>Nueva serie</translation>
    </message>
    <message>
        <source>Change the series</source>
        <translation>Cambiar la serie</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Agregarla</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Name of the series</source>
        <translation>Nombre de la serie</translation>
    </message>
    <message>
        <source>For example: Aftercare</source>
        <translation>Por ejemplo: Cuidados posteriores</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Color %1</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Back, stop, forward</source>
        <translation>Atrás, parar, adelante</translation>
    </message>
    <message>
        <source>One picture back or on</source>
        <translation>Una imagen atrás o adelante</translation>
    </message>
    <message>
        <source>One second back or on</source>
        <translation>Un segundo atrás o adelante</translation>
    </message>
    <message>
        <source>To the start or end</source>
        <translation>Al principio o al final</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>Activar o quitar el sonido</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Trimming</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Start here, end here</source>
        <translation>Empezar aquí, terminar aquí</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Dividir aquí</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>Quitar lo elegido</translation>
    </message>
    <message>
        <source>Move a part</source>
        <translation>Mover una parte</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>Acercar o alejar</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Next caption</source>
        <translation>Subtítulo siguiente</translation>
    </message>
    <message>
        <source>Split at the cursor</source>
        <translation>Dividir en el cursor</translation>
    </message>
    <message>
        <source>Join with the one before</source>
        <translation>Unir con el anterior</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Buscar y reemplazar</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Deshacer, rehacer</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Esta hoja</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Text pauses or goes on</source>
        <translation>El texto para o sigue</translation>
    </message>
    <message>
        <source>Back to where the part begins</source>
        <translation>Volver al inicio de la parte</translation>
    </message>
    <message>
        <source>Text faster or slower</source>
        <translation>Texto más rápido o más lento</translation>
    </message>
</context>
<context>
    <name>SideChoice</name>
    <message>
        <source>Where the name stands</source>
        <translation>Dónde va el nombre</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Centro</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
</context>
<context>
    <name>SiteButtons</name>
    <message>
        <source>yourpractice</source>
        <translation>suconsultorio</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Original audio</source>
        <translation>Audio original</translation>
    </message>
</context>
<context>
    <name>SoundDialog</name>
    <message>
        <source>Is the sound in step?</source>
        <translation>¿El sonido va a la par?</translation>
    </message>
    <message>
        <source>Start clapping</source>
        <translation>Empezar a dar palmadas</translation>
    </message>
    <message>
        <source>Clap again</source>
        <translation>Dar palmadas otra vez</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The sound is left as it comes</source>
        <translation>El sonido se deja como llega</translation>
    </message>
    <message>
        <source>Sound %1 ms later</source>
        <translation>Sonido %1 ms más tarde</translation>
    </message>
    <message>
        <source>Sound %1 ms earlier</source>
        <translation>Sonido %1 ms antes</translation>
    </message>
    <message>
        <source>Some cameras show a movement later than the microphone hears it. Clap your hands five times in front of the camera, slowly, with both hands in the picture. It takes ten seconds, and nothing of it is kept.</source>
        <translation>Algunas cámaras muestran un movimiento más tarde de lo que lo oye el micrófono. Dé cinco palmadas delante de la cámara, despacio, con las dos manos en la imagen. Tarda diez segundos y no se guarda nada.</translation>
    </message>
    <message>
        <source>Clap now, about once in two seconds</source>
        <translation>Dé palmadas ahora, más o menos una cada dos segundos</translation>
    </message>
    <message>
        <source>Watching for claps</source>
        <translation>Esperando palmadas</translation>
    </message>
    <message>
        <source>No clap was both seen and heard.</source>
        <translation>No se vio y oyó ninguna palmada.</translation>
    </message>
    <message>
        <source>That is not sure: claps seen and heard: %1.</source>
        <translation>No es seguro: palmadas vistas y oídas: %1.</translation>
    </message>
    <message>
        <source>Sound and picture are in step.</source>
        <translation>El sonido y la imagen van a la par.</translation>
    </message>
    <message>
        <source>The sound came %1 ms late.</source>
        <translation>El sonido llegó %1 ms tarde.</translation>
    </message>
    <message>
        <source>The sound came %1 ms early.</source>
        <translation>El sonido llegó %1 ms antes de tiempo.</translation>
    </message>
    <message>
        <source>Keep still between the claps, with your hands in the picture, in a quiet room.</source>
        <translation>Quédese quieto entre palmada y palmada, con las manos en la imagen y en una sala silenciosa.</translation>
    </message>
    <message>
        <source>From now on every take with this camera and microphone is put right by that.</source>
        <translation>A partir de ahora se corrige en todas las tomas con esta cámara y este micrófono.</translation>
    </message>
    <message>
        <source>Sound 5 ms earlier</source>
        <translation>Sonido 5 ms antes</translation>
    </message>
    <message>
        <source>Sound 5 ms later</source>
        <translation>Sonido 5 ms más tarde</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>The video as it will be posted</source>
        <translation>El video tal como se publicará</translation>
    </message>
    <message>
        <source>Opening the video</source>
        <translation>Abriendo el video</translation>
    </message>
    <message>
        <source>The video is not where it was.</source>
        <translation>El video no está donde estaba.</translation>
    </message>
    <message>
        <source>There is no video yet.</source>
        <translation>Todavía no hay video.</translation>
    </message>
</context>
<context>
    <name>StarterCard</name>
    <message>
        <source>Start with “%1”</source>
        <translation>Empezar con «%1»</translation>
    </message>
    <message>
        <source>Script ready, %1 seconds to read</source>
        <translation>Guion listo, se lee en %1 segundos</translation>
    </message>
    <message>
        <source>No script yet</source>
        <translation>Aún sin guion</translation>
    </message>
    <message>
        <source>Start with this</source>
        <translation>Empezar con esta</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Split</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Empezar aquí</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Terminar aquí</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Click a striped part to bring it back</source>
        <translation>Haga clic en una parte rayada para recuperarla</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Ampliación</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Strip of the video</source>
        <translation>Tira del video</translation>
    </message>
</context>
<context>
    <name>StyleGallery</name>
    <message>
        <source>Style</source>
        <translation>Estilo</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Take %1</source>
        <translation>Toma %1</translation>
    </message>
    <message>
        <source>Stop playing %1</source>
        <translation>Dejar de reproducir: %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>Reproducir: %1</translation>
    </message>
    <message>
        <source>This take is used</source>
        <translation>Esta toma se usa</translation>
    </message>
    <message>
        <source>The file is not where it was</source>
        <translation>El archivo no está donde estaba</translation>
    </message>
    <message>
        <source>%1 goes on to Trim</source>
        <translation>%1 pasa a Recortar</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar: %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Más para %1</translation>
    </message>
    <message>
        <source>Use this take alone</source>
        <translation>Usar solo esta toma</translation>
    </message>
    <message>
        <source>Add it behind what is used</source>
        <translation>Añadirla detrás de lo que se usa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Nota sobre %1</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
</context>
<context>
    <name>TakeRow</name>
    <message>
        <source>Take %1: %2</source>
        <translation>Toma %1: %2</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>A medias</translation>
    </message>
    <message>
        <source>Play take %1</source>
        <translation>Reproducir la toma %1</translation>
    </message>
    <message>
        <source>It is cut: choose it to bring it back</source>
        <translation>Está fuera: elígela para recuperarla</translation>
    </message>
</context>
<context>
    <name>TakesStrip</name>
    <message>
        <source>Takes</source>
        <translation>Tomas</translation>
    </message>
    <message>
        <source>Press the red button. Every take is kept, and you choose the best.</source>
        <translation>Pulse el botón rojo. Se guardan todas las tomas y usted elige la mejor.</translation>
    </message>
    <message>
        <source>The starred take goes on to Trim.</source>
        <translation>La toma con estrella pasa a Recortar.</translation>
    </message>
    <message>
        <source>Coming from the phone</source>
        <translation>Llega del teléfono</translation>
    </message>
    <message>
        <source>%1 is out of the list. Its file stays.</source>
        <translation>%1 salió de la lista. Su archivo se conserva.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>Dejar de reproducir</translation>
    </message>
    <message>
        <source>Every take is kept, and you choose the best.</source>
        <translation>Se conservan todas las tomas y usted elige la mejor.</translation>
    </message>
</context>
<context>
    <name>TargetChoice</name>
    <message>
        <source>Show it as it will be posted there</source>
        <translation>Verlo como se publicará ahí</translation>
    </message>
    <message>
        <source>Shown as for %1</source>
        <translation>Se muestra como en %1</translation>
    </message>
</context>
<context>
    <name>Teleprompter</name>
    <message>
        <source>Teleprompter</source>
        <translation>Teleprompter</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>Parte %1 de %2</translation>
    </message>
    <message>
        <source>Go to another part</source>
        <translation>Ir a otra parte</translation>
    </message>
    <message>
        <source>Paused. Space goes on</source>
        <translation>En pausa. Espacio: seguir</translation>
    </message>
    <message>
        <source>Look up here, the camera is above</source>
        <translation>Mire aquí arriba, donde está la cámara</translation>
    </message>
    <message>
        <source>left</source>
        <translation>restantes</translation>
    </message>
</context>
<context>
    <name>TermMenu</name>
    <message>
        <source>%1 instead of “%2”</source>
        <translation>%1 en lugar de «%2»</translation>
    </message>
    <message>
        <source>In all %1 places</source>
        <translation>En los %1 lugares</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Heard wrong, probably</source>
        <translation>Probablemente se oyó mal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Write all %1</source>
        <translation>Escribir los %1</translation>
    </message>
    <message>
        <source>%1 instead of “%2”</source>
        <translation>%1 en lugar de «%2»</translation>
    </message>
    <message>
        <source>Could be right as it is</source>
        <translation>Puede estar bien así</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Escribirlo</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Escribir %1</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>All answers</source>
        <translation>Todas las respuestas</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Guardando …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>What is said</source>
        <translation>Lo que se dice</translation>
    </message>
    <message>
        <source>Delete these words</source>
        <translation>Quitar estas palabras</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>The words appear here once there are captions</source>
        <translation>Las palabras aparecen aquí cuando haya subtítulos</translation>
    </message>
    <message>
        <source>Until then, drag the green ends below, or play and press I where it should start and O where it should end.</source>
        <translation>Mientras tanto, arrastre los extremos verdes de abajo, o reproduzca y pulse I donde deba empezar y O donde deba terminar.</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Activar el sonido</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Quitar el sonido</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
</context>
<context>
    <name>TrimFrame</name>
    <message>
        <source>Start of part %1</source>
        <translation>Principio de la parte %1</translation>
    </message>
    <message>
        <source>End of part %1</source>
        <translation>Final de la parte %1</translation>
    </message>
    <message>
        <source>Bring back %1 seconds</source>
        <translation>Recuperar %1 segundos</translation>
    </message>
</context>
<context>
    <name>TrimScreen</name>
    <message>
        <source>%1 seconds shorter</source>
        <translation>%1 segundos más corto</translation>
    </message>
    <message>
        <source>Remove pauses (%1)</source>
        <translation>Quitar pausas (%1)</translation>
    </message>
    <message>
        <source>Remove pauses</source>
        <translation>Quitar pausas</translation>
    </message>
    <message>
        <source>Shows the pauses first; nothing is cut before you say so</source>
        <translation>Primero muestra las pausas; no se corta nada hasta que usted lo diga</translation>
    </message>
    <message>
        <source>Still listening to the video</source>
        <translation>Aún se está escuchando el video</translation>
    </message>
    <message>
        <source>There is no video yet</source>
        <translation>Todavía no hay video</translation>
    </message>
    <message>
        <source>%1 seconds longer</source>
        <translation>%1 segundos más</translation>
    </message>
    <message>
        <source>Choose takes (%1)</source>
        <translation>Elegir tomas (%1)</translation>
    </message>
    <message>
        <source>Choose takes</source>
        <translation>Elegir tomas</translation>
    </message>
    <message>
        <source>What was said more than once; nothing is cut before you say so</source>
        <translation>Lo que se dijo más de una vez; no se corta nada hasta que usted lo diga</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Where is the video now?</source>
        <translation>¿Dónde está ahora el video?</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.3gp *.mts)</source>
        <translation>Videos (*.mp4 *.mov *.m4v *.mkv *.webm *.avi *.3gp *.mts)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The video is not where it was</source>
        <translation>El video no está donde estaba</translation>
    </message>
    <message>
        <source>%1 was moved, renamed or changed. Everything that you did is kept; show where it is now.</source>
        <translation>%1 se movió, cambió de nombre o se modificó. Todo lo que hizo se conserva; indique dónde está ahora.</translation>
    </message>
    <message>
        <source>Locate …</source>
        <translation>Localizar …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>WatchCard</name>
    <message>
        <source>Choose a folder to watch</source>
        <translation>Elegir una carpeta para vigilar</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>Choose the folder where clips arrive by AirDrop, a cable or a cloud. New ones are offered here.</source>
        <translation>Elija la carpeta a la que llegan clips por AirDrop, por cable o desde una nube. Los nuevos se ofrecen aquí.</translation>
    </message>
    <message>
        <source>This folder cannot be read now.</source>
        <translation>Esta carpeta no se puede leer ahora.</translation>
    </message>
    <message>
        <source>Connect its disk again, or choose another folder.</source>
        <translation>Vuelva a conectar su disco o elija otra carpeta.</translation>
    </message>
    <message>
        <source>A clip is still being copied …</source>
        <translation>Todavía se está copiando un clip …</translation>
    </message>
    <message>
        <source>%1 clips are still being copied …</source>
        <translation>Todavía se están copiando %1 clips …</translation>
    </message>
    <message>
        <source>No new clip yet. It shows here by itself.</source>
        <translation>Aún no hay ningún clip nuevo. Aparecerá aquí solo.</translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation>Elegir otra carpeta …</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Elegir una carpeta …</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Dejar de vigilar</translation>
    </message>
    <message>
        <source>What is in the folder stays there.</source>
        <translation>Lo que hay en la carpeta se queda ahí.</translation>
    </message>
</context>
<context>
    <name>WatchedClip</name>
    <message>
        <source>This cannot be read as a video. If it is still being copied, it shows once that is done.</source>
        <translation>No se puede leer como video. Si todavía se está copiando, aparecerá cuando termine.</translation>
    </message>
    <message>
        <source>Being added …</source>
        <translation>Agregando …</translation>
    </message>
    <message>
        <source>Use as a take</source>
        <translation>Usar como toma</translation>
    </message>
    <message>
        <source>Copies it into this answer. The file stays where it is.</source>
        <translation>Lo copia en esta respuesta. El archivo se queda donde está.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorar</translation>
    </message>
    <message>
        <source>It stays in the folder and is not offered again.</source>
        <translation>Se queda en la carpeta y no se vuelve a ofrecer.</translation>
    </message>
</context>
<context>
    <name>bridge::AnswersModel</name>
    <message>
        <source>New answer</source>
        <translation>Nueva respuesta</translation>
    </message>
</context>
<context>
    <name>bridge::Brand</name>
    <message>
        <source>Top left</source>
        <translation>Arriba a la izquierda</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Arriba a la derecha</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Abajo a la izquierda</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Abajo a la derecha</translation>
    </message>
    <message>
        <source>The kit has no logo yet</source>
        <translation>El kit aún no tiene logotipo</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No se muestra</translation>
    </message>
    <message>
        <source>Top, the first %1</source>
        <translation>Arriba, los primeros %1</translation>
    </message>
    <message>
        <source>Nobody is named yet</source>
        <translation>Aún no se nombra a nadie</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>Borde superior</translation>
    </message>
    <message>
        <source>The question, %1</source>
        <translation>La pregunta, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>phone number, length</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The disclaimer on the end card is missing</source>
        <translation>Falta el aviso legal en el cierre</translation>
    </message>
    <message>
        <source>Practices ask for one on every answer about treatments. We can add the usual one: “Individual results vary.”</source>
        <translation>Los consultorios piden uno en cada respuesta sobre tratamientos. Podemos agregar el habitual: «Individual results vary.»</translation>
    </message>
    <message>
        <source>We can add the one you saved: “%1”</source>
        <translation>Podemos agregar el que guardó: «%1»</translation>
    </message>
    <message>
        <source>Add disclaimer</source>
        <translation>Agregar el aviso</translation>
    </message>
    <message>
        <source>We can show the end card for as long as reading it takes.</source>
        <translation>Podemos mostrar el cierre el tiempo que lleva leerlo.</translation>
    </message>
    <message>
        <source>Show it longer</source>
        <translation>Mostrarlo más tiempo</translation>
    </message>
    <message>
        <source>We can choose the ink that reads best on your colours.</source>
        <translation>Podemos elegir la tinta que mejor se lee sobre sus colores.</translation>
    </message>
    <message>
        <source>Fix the colours</source>
        <translation>Arreglar los colores</translation>
    </message>
    <message>
        <source>We can use Inter, which is always there.</source>
        <translation>Podemos usar Inter, que siempre está disponible.</translation>
    </message>
    <message>
        <source>Use Inter</source>
        <translation>Usar Inter</translation>
    </message>
    <message>
        <source>We can stand it on a plate, or you choose a version for this background.</source>
        <translation>Podemos ponerlo sobre una placa, o elija una versión para este fondo.</translation>
    </message>
    <message>
        <source>Put it on a plate</source>
        <translation>Ponerlo sobre una placa</translation>
    </message>
    <message>
        <source>We can make it large enough to be recognised.</source>
        <translation>Podemos agrandarlo para que se reconozca.</translation>
    </message>
    <message>
        <source>Make it larger</source>
        <translation>Agrandarlo</translation>
    </message>
    <message>
        <source>A PNG or SVG file looks best.</source>
        <translation>Un archivo PNG o SVG se ve mejor.</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Elegir un logotipo</translation>
    </message>
    <message>
        <source>Nobody is named, so no name is shown</source>
        <translation>No se nombra a nadie, así que no se muestra ningún nombre</translation>
    </message>
    <message>
        <source>Choose who is speaking, or switch name and credentials off.</source>
        <translation>Elija quién habla o desactive nombre y títulos.</translation>
    </message>
    <message>
        <source>The cards show it above your contact lines.</source>
        <translation>Las tarjetas lo muestran sobre sus datos de contacto.</translation>
    </message>
    <message>
        <source>Edit kit</source>
        <translation>Editar el kit</translation>
    </message>
    <message>
        <source>Choose a background for the cards that is a little lighter.</source>
        <translation>Elija para las tarjetas un fondo un poco más claro.</translation>
    </message>
</context>
<context>
    <name>bridge::CaptionChange</name>
    <message>
        <source>it was still there when the next one came</source>
        <translation>seguía ahí cuando llegaba el siguiente</translation>
    </message>
    <message>
        <source>the gap before the next one was too short</source>
        <translation>el hueco antes del siguiente era demasiado corto</translation>
    </message>
    <message>
        <source>it was gone too soon</source>
        <translation>desaparecía demasiado pronto</translation>
    </message>
    <message>
        <source>it was too fast to read</source>
        <translation>pasaba demasiado rápido</translation>
    </message>
    <message>
        <source>it was too long for two lines</source>
        <translation>era demasiado largo para dos líneas</translation>
    </message>
    <message>
        <source>it stayed too long</source>
        <translation>duraba demasiado</translation>
    </message>
    <message>
        <source>a word stood alone</source>
        <translation>una palabra quedaba sola</translation>
    </message>
    <message>
        <source>it ended inside a phrase</source>
        <translation>terminaba en medio de una frase</translation>
    </message>
    <message>
        <source>Caption %1 begins %2 seconds later: %3</source>
        <translation>El subtítulo %1 empieza %2 segundos después: %3</translation>
    </message>
    <message>
        <source>Caption %1 begins %2 seconds earlier: %3</source>
        <translation>El subtítulo %1 empieza %2 segundos antes: %3</translation>
    </message>
    <message>
        <source>Caption %1 ends %2 seconds later: %3</source>
        <translation>El subtítulo %1 termina %2 segundos después: %3</translation>
    </message>
    <message>
        <source>Caption %1 ends %2 seconds earlier: %3</source>
        <translation>El subtítulo %1 termina %2 segundos antes: %3</translation>
    </message>
    <message>
        <source>Caption %1 was split into %2: %3</source>
        <translation>El subtítulo %1 se dividió en %2: %3</translation>
    </message>
    <message>
        <source>%2 captions were joined into caption %1: %3</source>
        <translation>%2 subtítulos se unieron en el %1: %3</translation>
    </message>
    <message>
        <source>%2 captions from %1 on became %3: %4</source>
        <translation>%2 subtítulos desde el %1 pasaron a ser %3: %4</translation>
    </message>
    <message>
        <source>Caption %1 begins with the cut</source>
        <translation>El subtítulo %1 empieza con el corte</translation>
    </message>
    <message>
        <source>Caption %1 ends with the cut</source>
        <translation>El subtítulo %1 termina con el corte</translation>
    </message>
    <message>
        <source>Caption %1: its lines are broken by sense</source>
        <translation>Subtítulo %1: sus líneas se parten por el sentido</translation>
    </message>
</context>
<context>
    <name>bridge::CaptionsModel</name>
    <message>
        <source>Overlaps</source>
        <translation>Se superpone</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Muy corto</translation>
    </message>
    <message>
        <source>Fast to read</source>
        <translation>Rápido de leer</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Muy largo</translation>
    </message>
    <message>
        <source>Stays long</source>
        <translation>Dura mucho</translation>
    </message>
    <message>
        <source>Fast speech</source>
        <translation>Habla rápida</translation>
    </message>
    <message>
        <source>Short gap</source>
        <translation>Pausa corta</translation>
    </message>
    <message>
        <source>New caption</source>
        <translation>Subtítulo nuevo</translation>
    </message>
    <message>
        <source>one is still there when the next comes</source>
        <translation>uno sigue ahí cuando llega el siguiente</translation>
    </message>
    <message>
        <source>%1 are still there when the next comes</source>
        <translation>%1 siguen ahí cuando llega el siguiente</translation>
    </message>
    <message>
        <source>one is gone too soon</source>
        <translation>uno desaparece demasiado pronto</translation>
    </message>
    <message>
        <source>%1 are gone too soon</source>
        <translation>%1 desaparecen demasiado pronto</translation>
    </message>
    <message>
        <source>one goes by too fast</source>
        <translation>uno pasa demasiado rápido</translation>
    </message>
    <message>
        <source>%1 go by too fast</source>
        <translation>%1 pasan demasiado rápido</translation>
    </message>
    <message>
        <source>one is too long for two lines</source>
        <translation>uno es demasiado largo para dos líneas</translation>
    </message>
    <message>
        <source>%1 are too long for two lines</source>
        <translation>%1 son demasiado largos para dos líneas</translation>
    </message>
    <message>
        <source>one stays too long</source>
        <translation>uno dura demasiado</translation>
    </message>
    <message>
        <source>%1 stay too long</source>
        <translation>%1 duran demasiado</translation>
    </message>
    <message>
        <source>one is spoken fast</source>
        <translation>uno se dice rápido</translation>
    </message>
    <message>
        <source>%1 are spoken fast</source>
        <translation>%1 se dicen rápido</translation>
    </message>
    <message>
        <source>Word alone</source>
        <translation>Palabra sola</translation>
    </message>
    <message>
        <source>one leaves a word alone</source>
        <translation>uno deja una palabra sola</translation>
    </message>
    <message>
        <source>%1 leave a word alone</source>
        <translation>%1 dejan una palabra sola</translation>
    </message>
    <message>
        <source>Torn phrase</source>
        <translation>Frase partida</translation>
    </message>
    <message>
        <source>one tears a phrase</source>
        <translation>uno parte una frase</translation>
    </message>
    <message>
        <source>%1 tear a phrase</source>
        <translation>%1 parten una frase</translation>
    </message>
    <message>
        <source>Beside a cut</source>
        <translation>Junto a un corte</translation>
    </message>
    <message>
        <source>one flickers at a cut</source>
        <translation>uno parpadea en un corte</translation>
    </message>
    <message>
        <source>%1 flicker at a cut</source>
        <translation>%1 parpadean en un corte</translation>
    </message>
    <message>
        <source>one leaves a flicker before the next</source>
        <translation>uno deja un parpadeo antes del siguiente</translation>
    </message>
    <message>
        <source>%1 leave a flicker before the next</source>
        <translation>%1 dejan un parpadeo antes del siguiente</translation>
    </message>
    <message>
        <source>Hard to see</source>
        <translation>Cuesta verlo</translation>
    </message>
    <message>
        <source>one is hard to see on the picture</source>
        <translation>uno cuesta verlo sobre la imagen</translation>
    </message>
    <message>
        <source>%1 are hard to see on the picture</source>
        <translation>%1 cuesta verlos sobre la imagen</translation>
    </message>
    <message>
        <source>Under buttons</source>
        <translation>Bajo los botones</translation>
    </message>
    <message>
        <source>one sits under the site&apos;s buttons</source>
        <translation>uno queda bajo los botones del sitio</translation>
    </message>
    <message>
        <source>%1 sit under the site&apos;s buttons</source>
        <translation>%1 quedan bajo los botones del sitio</translation>
    </message>
</context>
<context>
    <name>bridge::ExportModel</name>
    <message>
        <source>1 post</source>
        <translation>1 publicación</translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n publicación</numerusform>
            <numerusform>%n publicaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Where will you post it?</source>
        <translation>¿Dónde lo va a publicar?</translation>
    </message>
    <message>
        <source>Making your post</source>
        <translation>Creando su publicación</translation>
    </message>
    <message numerus="yes">
        <source>Making your %n posts</source>
        <translation>
            <numerusform>Creando su publicación</numerusform>
            <numerusform>Creando sus %n publicaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>No post was made</source>
        <translation>No se creó ninguna publicación</translation>
    </message>
    <message>
        <source>Your post is ready</source>
        <translation>Su publicación está lista</translation>
    </message>
    <message numerus="yes">
        <source>Your %n posts are ready</source>
        <translation>
            <numerusform>Su publicación está lista</numerusform>
            <numerusform>Sus %n publicaciones están listas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 are ready</source>
        <translation>%1 de %2 listas</translation>
    </message>
    <message>
        <source>You can keep working; this goes on by itself.</source>
        <translation>Puede seguir trabajando; esto continúa solo.</translation>
    </message>
    <message>
        <source>About %1 left. You can keep working; this goes on by itself.</source>
        <translation>Faltan unos %1. Puede seguir trabajando; esto continúa solo.</translation>
    </message>
    <message>
        <source>The videos, covers and texts are together in one folder, ready to upload.</source>
        <translation>Los videos, las portadas y los textos están juntos en una carpeta, listos para subir.</translation>
    </message>
    <message>
        <source>Choose at least one place.</source>
        <translation>Elija al menos un sitio.</translation>
    </message>
    <message>
        <source>1 place chosen.</source>
        <translation>1 sitio elegido.</translation>
    </message>
    <message numerus="yes">
        <source>%n places chosen.</source>
        <translation>
            <numerusform>%n sitio elegido.</numerusform>
            <numerusform>%n sitios elegidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Making it takes about %1; you can keep working.</source>
        <translation>Crearla tarda unos %1; puede seguir trabajando.</translation>
    </message>
    <message>
        <source>Making them takes about %1; you can keep working.</source>
        <translation>Crearlas tarda unos %1; puede seguir trabajando.</translation>
    </message>
    <message>
        <source>%1 of “%2”: ready</source>
        <translation>%1 de «%2»: lista</translation>
    </message>
</context>
<context>
    <name>bridge::KitShelf</name>
    <message>
        <source>This %1.</source>
        <translation>En este caso: %1.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copia)</translation>
    </message>
</context>
<context>
    <name>bridge::LanguagesModel</name>
    <message>
        <source> (%1 left)</source>
        <translation> (faltan %1)</translation>
    </message>
</context>
<context>
    <name>bridge::Offer</name>
    <message>
        <source>Tall</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Retrato</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Cuadrado</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>The intro and end card are too long for it. Shorten them in the brand kit.</source>
        <translation>La entrada y el cierre son demasiado largos para este sitio. Acórtelos en el kit de marca.</translation>
    </message>
    <message>
        <source>Too short: it takes %1 or more.</source>
        <translation>Demasiado corto: admite %1 o más.</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 segundo</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>bridge::PhoneModel</name>
    <message>
        <source>This is no video that can be used. Record it again, or choose another one.</source>
        <translation>No es un video que se pueda usar. Grábelo de nuevo o elija otro.</translation>
    </message>
    <message>
        <source>It was taken back on the phone.</source>
        <translation>Se retiró en el teléfono.</translation>
    </message>
    <message>
        <source>It is kept beside the answer, but could not be added.</source>
        <translation>Está guardado junto a la respuesta, pero no se pudo agregar.</translation>
    </message>
    <message>
        <source>All of it is here, but could not be taken in. Look whether the disk is full.</source>
        <translation>Ya está todo aquí, pero no se pudo incorporar. Mire si el disco está lleno.</translation>
    </message>
    <message>
        <source>Wi-Fi (%1)</source>
        <translation>Wifi (%1)</translation>
    </message>
    <message>
        <source>Network cable (%1)</source>
        <translation>Cable de red (%1)</translation>
    </message>
</context>
<context>
    <name>bridge::Post</name>
    <message>
        <source>All checks passed. Captions are clear of the buttons.</source>
        <translation>Todo en orden. Los botones no tapan los subtítulos.</translation>
    </message>
    <message>
        <source>All checks passed.</source>
        <translation>Todo en orden.</translation>
    </message>
    <message>
        <source> And one more remark.</source>
        <translation> Y una observación más.</translation>
    </message>
    <message numerus="yes">
        <source> And %n more remarks.</source>
        <translation>
            <numerusform> Y %n observación más.</numerusform>
            <numerusform> Y %n observaciones más.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <translation>%1, hasta %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>shape, length</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Would end %1 early</source>
        <translation>Terminaría %1 antes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Almost done</source>
        <translation>Casi lista</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>En proceso</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Faltan %1</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Conviene revisarla</translation>
    </message>
    <message>
        <source>Ready to post</source>
        <translation>Lista para publicar</translation>
    </message>
    <message>
        <source>Ready, with a remark</source>
        <translation>Lista, con una observación</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>No se creó</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelada</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Algo salió mal.</translation>
    </message>
    <message>
        <source>Your other posts are fine.</source>
        <translation>Sus otras publicaciones están bien.</translation>
    </message>
    <message>
        <source>Not made, because you cancelled it.</source>
        <translation>No se creó porque la canceló.</translation>
    </message>
    <message>
        <source>Make it after all</source>
        <translation>Crearla de todos modos</translation>
    </message>
    <message>
        <source>Save somewhere else</source>
        <translation>Guardar en otro lugar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>bridge::PracticeModel</name>
    <message>
        <source>The practice&apos;s file cannot be read, so the practice begins anew.</source>
        <translation>El archivo del consultorio no se puede leer, así que el consultorio empieza de nuevo.</translation>
    </message>
    <message>
        <source>What was there is kept as %1.</source>
        <translation>Lo que había se conserva como %1.</translation>
    </message>
</context>
<context>
    <name>bridge::RecorderModel</name>
    <message>
        <source>The disk is nearly full, so recording has ended.</source>
        <translation>El disco está casi lleno, así que la grabación terminó.</translation>
    </message>
    <message>
        <source>What was recorded is kept. Free some space, half a gigabyte at least, and record on.</source>
        <translation>Lo grabado se conserva. Libere espacio, al menos medio gigabyte, y siga grabando.</translation>
    </message>
    <message>
        <source>What was recorded is kept.</source>
        <translation>Lo grabado se conserva.</translation>
    </message>
    <message>
        <source>What was recorded is kept, and becomes a take when AskReel starts next.</source>
        <translation>Lo grabado se conserva y será una toma la próxima vez que se abra AskReel.</translation>
    </message>
    <message>
        <source>The camera has stopped, so recording has ended.</source>
        <translation>La cámara se ha detenido, así que la grabación ha terminado.</translation>
    </message>
    <message>
        <source>What was recorded is kept. Look whether the camera is plugged in and on, and record on.</source>
        <translation>Lo grabado se conserva. Mire si la cámara está conectada y encendida, y siga grabando.</translation>
    </message>
</context>
<context>
    <name>bridge::SpeechModel</name>
    <message>
        <source>%1 % of the script was found</source>
        <translation>Se encontró el %1 % del guion</translation>
    </message>
    <message>
        <source>Said more than once: %1 times. Remove what you do not want on Trim.</source>
        <translation>Dicho más de una vez: %1 veces. Quite lo que no quiera en Recortar.</translation>
    </message>
    <message>
        <source>The sound is noisy: words may be wrong or missing. Read along while it plays, or record again in a quiet room, closer to the microphone.</source>
        <translation>El sonido tiene ruido: puede haber palabras equivocadas o que falten. Lea mientras se reproduce, o grabe de nuevo en un lugar silencioso, más cerca del micrófono.</translation>
    </message>
    <message>
        <source>Not said: %1</source>
        <translation>No se dijo: %1</translation>
    </message>
    <message>
        <source>Not in the script, as it was heard: %1</source>
        <translation>No está en el guion, tal como se oyó: %1</translation>
    </message>
    <message>
        <source>Not sure: %1</source>
        <translation>Dudoso: %1</translation>
    </message>
    <message>
        <source>Written down as it was heard: please read it</source>
        <translation>Escrito tal como se oyó: léalo, por favor</translation>
    </message>
    <message>
        <source>Probably meant: %1</source>
        <translation>Probablemente quería decir: %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Short videos that answer patients&apos; questions</source>
        <translation>Videos cortos que responden las preguntas de los pacientes</translation>
    </message>
    <message>
        <source>Begin on this screen.</source>
        <translation>Empezar en esta pantalla.</translation>
    </message>
    <message>
        <source>The window&apos;s size.</source>
        <translation>El tamaño de la ventana.</translation>
    </message>
    <message>
        <source>The answer to open, a folder NAME.askreel, or a video to begin one from.</source>
        <translation>La respuesta que se abre, una carpeta NOMBRE.askreel, o un video para empezar una.</translation>
    </message>
</context>
</TS>
