### Waypost en español.
### Estilo: breve, sencillo, sin culpar. Un solo nombre para cada cosa. Un texto de una línea no lleva punto final.
### Las *estrellas* ponen palabras en negrita en la ventana y se omiten en los demás sitios.

## Nombres

-waypost = Waypost

source-line =
    { $title }{ $has_date ->
        [yes] , { $date }
       *[no] {""}
    }{ $has_place ->
        [yes] {" "}({ $place })
       *[no] {""}
    }

## Ajustes y sus valores

setting-name = Nombre completo
setting-address = Dirección de correo
setting-reply-to = Dirección de respuesta
setting-protocol = Protocolo
setting-incoming-host = Servidor de entrada
setting-incoming-port = Puerto de entrada
setting-incoming-tls = Cifrado de entrada
setting-incoming-username = Usuario de entrada
setting-incoming-auth = Identificación de entrada
setting-path-prefix = Prefijo de ruta IMAP
setting-outgoing-host = Servidor de salida
setting-outgoing-port = Puerto de salida
setting-outgoing-tls = Cifrado de salida
setting-outgoing-username = Usuario de salida
setting-outgoing-auth = Identificación de salida
setting-leave-on-server = Dejar el correo en el servidor
setting-days = Borrar del servidor tras
setting-delete-when-trash-emptied = Borrar del servidor al vaciar la papelera
setting-check-every = Buscar correo nuevo

part-host = servidor
part-port = puerto
part-tls = cifrado
part-username = nombre de usuario
part-auth = identificación
part-path-prefix = prefijo de ruta

value-blank = (dejar vacío)
value-days =
    { $days ->
        [one] { $days } día
       *[other] { $days } días
    }
value-minutes =
    { $minutes ->
        [one] cada minuto
       *[other] cada { $minutes } minutos
    }
value-on = sí
value-off = no
value-by-hand = solo cuando usted lo pida
value-no-user-name = (ninguno)

protocol-imap = IMAP
protocol-pop = POP
tls-implicit = TLS desde el principio
tls-starttls = STARTTLS
tls-none = sin cifrado
auth-password = contraseña
auth-encrypted-password = contraseña cifrada
auth-oauth2 = OAuth2 (la página de inicio de sesión de su organización)
auth-certificate = certificado personal
auth-none = ninguna

origin-person = Su respuesta
origin-account = su cuenta
origin-program = Límite de este programa
origin-default = valor habitual
origin-assumed = Supuesto
origin-assumed-because = Supuesto: { $reason }
origin-assumed-provider = Supuesto: es lo que piden los servidores de la mayoría de los proveedores de internet. Pregunte al suyo.

program-generic = Otro programa
program-yours = su programa de correo
place-on-campus = el campus
place-off-campus = fuera del campus
place-both = el campus y fuera de él

severity-error = Hay que cambiarlo
severity-warning = Advertencia
severity-advice = Consejo
severity-info = Conviene saber

step-start = Inicio
step-organisation = Dirección de correo
step-you = Usted
step-program = Programa de correo
step-reading = Leer
step-sending = Enviar
step-keeping = Conservar el correo
step-leaving = Conviene saberlo
step-how-often = Frecuencia
step-review = Resumen
step-finish = Final

field-organisation = organización
field-group = grupo
field-username = nombre de usuario
field-name = nombre completo
field-address = dirección
field-program = programa de correo
field-version = versión
field-read-on = dónde lee
field-protocol = protocolo
field-network = desde dónde envía
field-isp-smtp = servidor del proveedor de internet
field-leave-on-server = conservar el correo en el servidor
field-check-every = frecuencia de consulta

## Problemas: qué falla y qué hacer

problem-organisation-missing = Elija su organización.
problem-group-unknown = No existe ese grupo. Elija { $known }.
problem-group-missing = Elija su grupo: { $known }.
problem-username-missing = Escriba su nombre de usuario, por ejemplo { $example }.
problem-username-too-long = Un nombre de usuario tiene aquí como máximo { $limit } caracteres. Escriba el nombre corto con el que inicia sesión.
problem-username-space = Un nombre de usuario no lleva espacios. Escriba el nombre con el que inicia sesión, no su nombre completo.
problem-username-character = Un nombre de usuario no puede llevar «{ $character }». Use letras, números, puntos y guiones.
problem-username-elsewhere = { $host } no es uno de los nombres de esta organización. Escriba solo su nombre de usuario.
problem-name-missing = Escriba su nombre completo, como deben verlo los demás.
problem-name-too-long = El nombre es demasiado largo: los programas admiten como máximo { $limit } bytes. Acórtelo.
problem-name-character = El nombre contiene un carácter invisible o un salto de línea. Escríbalo de nuevo.
problem-address-unknown = Esa no es una dirección de esta organización. Elija { $known }.
problem-program-missing = Elija su programa de correo.
problem-program-unknown = No existe ese programa. Elija uno de estos: { $known }.
problem-version-unreadable = «{ $typed }» no es una versión. Escríbala así: 5.1 o 6.2.3.
problem-read-on-missing = Elija dónde lee su correo.
problem-protocol-not-offered = Esta organización no ofrece { $protocol }. Elija la otra opción.
problem-program-cannot-read = { $program } no puede leer el correo por { $protocol }. Elija la otra opción u otro programa.
problem-network-missing = Elija desde dónde envía.
problem-no-server-for-place = Esta organización no tiene servidor de salida para enviar desde { $place }. Elija otro lugar o el servidor de su proveedor de internet.
problem-isp-smtp-missing = Escriba el nombre del servidor de salida de su proveedor de internet, por ejemplo smtp.provider.example.
problem-isp-smtp-host = Eso no es un nombre de servidor: { $why }
problem-isp-smtp-port = «{ $typed }» no es un puerto. Escriba un número del 1 al 65535 después de los dos puntos, o no ponga nada.
problem-isp-smtp-not-a-mail-server = { $host } es un equipo para iniciar sesión, no un servidor de correo. Pregunte a su proveedor de internet cuál es su servidor de salida.
problem-isp-smtp-not-offered = Esta organización quiere que sus miembros envíen por su propio servidor. No indique el del proveedor.
problem-leave-on-server-days = «{ $typed }» no es un número de días. Escriba de 1 a 365, o «no».
problem-check-every-minutes = «{ $typed }» no es un intervalo. Escriba de 1 a 1440 minutos, o «manual».

host-empty = está vacío. Escriba un nombre como mail.example.org.
host-address = es una dirección web. Escriba solo el nombre, como mail.example.org.
host-has-user = lleva una @. Escriba la parte que va después de la @.
host-ip-number = es un número. Escriba el nombre del servidor: los certificados se hacen para nombres.
host-too-long = es demasiado largo.
host-character = contiene un carácter que ningún nombre de servidor lleva.
host-no-dot = no lleva ningún punto. Escriba el nombre entero, como mail.example.org.
host-mixed-script = mezcla letras parecidas de alfabetos distintos. Escríbalo de nuevo con letras normales.

## Qué falla en el perfil de una organización y cómo arreglarlo

issue-newer-schema = Este perfil está hecho para el formato { $number }, más nuevo que esta versión de Waypost. Lo que no conoce se omite. Actualice Waypost para usarlo todo.
issue-left-out = Omitido: contiene una palabra que esta versión de Waypost no conoce.
issue-source-unknown = No existe la fuente «{ $id }». Añádala a «sources» o corrija el nombre.
issue-group-unknown = No existe el grupo «{ $id }». Añádalo a «groups» o corrija el nombre.
issue-no-reason = Un valor supuesto necesita un «reason» que un miembro pueda leer.
issue-placeholder = Nadie rellena «{ $name }». Use {"{username}"}, o {"{address}"} en los nombres de inicio de sesión.
issue-not-an-address = Esto no es una dirección de correo. Escríbala así: name@example.org.
issue-not-a-host = Esto no es un nombre de servidor: { $why }
issue-not-an-id = Use solo letras minúsculas, números y guiones.
issue-not-a-date = Escriba la fecha así: 2026-11-23.
issue-not-a-version = Escriba la versión así: 5.1 o 6.2.3.
issue-versions-reversed = «below» debe ser una versión posterior a «from».
issue-interval-reversed = El intervalo recomendado no debe ser menor que el mínimo.
issue-port-contradicts-tls = El puerto { $port } no va con «{ $tls }». Use 993, 995 o 465 con «implicit»; 143, 110 o 587 con «starttls».
issue-plain-though-required = Este servidor no cifra, y «policy.tls_required» dice que debe hacerlo. Ponga «tls» en «implicit» o «starttls».
issue-plain = Las contraseñas van a este servidor sin cifrar. Ponga «tls» en «implicit» o «starttls» si puede.
issue-port-25 = Muchas redes bloquean el puerto 25. Use 465 o 587 para enviar, y 25 como mucho en «fallback_port».
issue-example-breaks-rule = El ejemplo no es un nombre de usuario según esta regla. Revise su longitud, las mayúsculas y los caracteres.
issue-mistake-not-understood = Esto no se entiende como el ejemplo. Corríjalo o quítelo.
issue-needs-schema-2 = Esto solo existe en el esquema 2. Ponga «schema» en 2.
issue-not-https = Use una dirección que empiece por https://.
issue-unusable-character = Aquí no se puede usar «{ $character }»: un programa de correo podría leerlo como una orden. Quítelo.
issue-invisible = El texto contiene un salto de línea o un carácter invisible. Quítelo.
issue-text-too-long = El texto tiene más de { $limit } caracteres. Acórtelo.
issue-id-twice = «{ $id }» aparece aquí dos veces. Dé a cada uno su propio nombre.
issue-no-server-from = Algunos miembros no tienen servidor para enviar desde { $place }. Añada uno u ofrezca el servidor del proveedor.
issue-not-a-certificate = No es un certificado en PEM. Empieza por -----BEGIN CERTIFICATE-----.
issue-not-a-sha256 = No es un SHA-256: 64 números y letras de la a a la f; se admiten dos puntos.
issue-root-or-sha256 = Indique root o sha256, uno de los dos.
issue-host-elsewhere = { $host } está fuera de los dominios de esta organización. Compruebe que es correcto.
issue-still-used = { $host } figura como retirado. Use el nombre que lo sustituye.

json-empty = El archivo está vacío. Empiece con «waypost org new».
json-too-long = El archivo tiene más de { $limit } bytes. El perfil de una organización es mucho más corto.
json-utf16 = El archivo está en UTF-16. Guárdelo como UTF-8.
json-not-utf8 = El archivo no está en UTF-8. Guárdelo como UTF-8.
json-too-deep = Aquí hay demasiados niveles de corchetes o llaves.
json-trailing-comma = Hay una coma después del último valor. Quítela.
json-comment = JSON no admite comentarios. Quítelo.
json-missing-comma = Falta una coma antes de esto.
json-cut-off = El archivo termina a la mitad. ¿Está completo?
json-syntax = Esto no es JSON: { $words }.
json-duplicate = «{ $name }» aparece aquí dos veces. Deje uno.
json-unknown-member = «{ $name }» no corresponde aquí.{ $case ->
        [near] {" "}¿Quería decir «{ $nearest }»?
       *[far] {" "}Quítelo.
    }
json-missing-member = Aquí falta «{ $name }». Añádalo.
json-wrong-type = Esto debe ser { $kind }.
json-kind-text = un texto entre comillas
json-kind-whole = un número entero sin comillas
json-kind-switch = true o false sin comillas
json-kind-list = una lista entre corchetes
json-kind-object = un objeto entre llaves
json-kind-several = un valor de otro tipo
json-not-a-choice = Esto debe ser una de estas palabras: { $known }.
json-out-of-range = Esto debe ser un número entero de { $least } a { $most }.
json-wrong-length = Esto debe tener de { $least } a { $most } caracteres o elementos.

## Quién responde de un perfil

org-built-in = Este perfil viene con { -waypost }.
org-unsigned = Este perfil no está firmado. Si duda de él, pida su SHA-256 al servicio de soporte.
org-unknown-key = Este perfil está firmado con una clave en la que este equipo no confía. Pida su SHA-256 al servicio de soporte.
org-signed = Este perfil está firmado con una clave en la que este equipo confía.
org-expired = Este perfil está firmado, pero solo debía usarse hasta { $until }. Pida uno más nuevo al servicio de soporte; si la fecha de este equipo está mal, corríjala.
org-forged = { $path }: la firma no corresponde, así que alguien cambió el archivo después de firmarlo. Pida el correcto al servicio de soporte.
org-refused-unsigned = { $path } se rechazó: no está firmado con una clave en la que este equipo confíe. En la misma carpeta hay una clave pública, así que de ahí solo se usan perfiles firmados. Pida el firmado al servicio de soporte.
org-refused-built-in-id = { $path } se rechazó: «{ $id }» es un perfil que viene con { -waypost }, y solo uno firmado puede sustituirlo. Firme el archivo o dele otro id.
org-refused-writable = { $path } se rechazó: otras personas pueden modificar el archivo, su carpeta o una clave pública que hay en ella. Permita escribir ahí solo a usted y a los administradores.
org-passed-over = «{ $id }» está en varios perfiles. Se usa: { $used } ({ $used-date }). No se usa: { $path } ({ $date }), { $reason ->
        [untrusted] porque no está firmado con una clave en la que este equipo confíe.
        [older] porque es más antiguo.
        [named] porque se abrió el otro.
       *[same-date] porque los dos tienen la misma fecha.
    }
org-used-untrusted = { $path } { $kind ->
        [unknown-key] está firmado con una clave en la que este equipo no confía,
       *[none] no está firmado,
    } así que cualquiera pudo haberlo escrito. Decide qué servidores reciben su contraseña. Pregunte al servicio de soporte si es correcto.
org-untrusted-certificate = Este perfil no está firmado con una clave en la que este equipo confíe, y trae { $kind ->
        [root] su propio certificado raíz: { $name }, SHA-256 { $sum }. Todo servidor con un certificado de ahí recibirá su contraseña.
       *[server] el certificado de un servidor: SHA-256 { $sum }. El servidor con este certificado recibirá su contraseña.
    } Pregunte al servicio de soporte si es correcto.

## Archivos de ajustes: por qué no se puede escribir uno

save-system = No se pudo escribir { $path }: { $words }. Lo que había antes está intacto.
save-needs-agreement = Estos ajustes enviarían la contraseña sin cifrar, así que no se escribió nada. Actualice el programa, elija otro, o acéptelo antes.

system-not-found = no existe ese archivo o carpeta
system-denied = esta cuenta no tiene permiso para eso ahí
system-changeable = otras personas pueden modificar { $path }; permita escribir ahí solo a usted y a los administradores (chmod go-w), o quítelo de ahí si no es suyo
system-full = el disco está lleno
system-read-only = el disco es de solo lectura
system-folder = es una carpeta
system-not-folder = una parte de la ruta no es una carpeta
system-too-large = es demasiado grande
system-special = es una tubería, un dispositivo o un socket, y Waypost solo lee y escribe archivos normales
system-exists = ya hay otra cosa con ese nombre
system-busy = otro programa lo está usando
system-name = el nombre no se puede usar

## Consejos: las reglas, una id para cada una

advice-eudora-too-old-for-tls =
    .title = Este Eudora no puede cifrar
    .body =
        { $case ->
            [agreed] Eudora { $version } envía su contraseña y su correo de modo que otros en la red pueden leerlos. Usted lo ha aceptado. Aun así, un servidor que exija cifrado lo rechazará.
           *[open] Eudora { $version } envía su contraseña y su correo de modo que otros en la red pueden leerlos, y los servidores que exigen cifrado lo rechazan. Actualice a Eudora 5.2 o posterior, o elija otro programa. Para seguir así, debe aceptar una contraseña sin cifrar.
        }
advice-no-tls =
    .title = Este servidor no cifra
    .body = Su contraseña va a { $host } de modo que otros en la red pueden leerla. Pida al servicio de soporte una forma cifrada, o acéptelo.
advice-tls-required =
    .title =
        { $case ->
            [clear] Su organización exige cifrado
           *[encrypted] El correo viaja cifrado
        }
    .body =
        { $case ->
            [clear] Estos ajustes no pueden cifrar, así que los servidores no los aceptarán. Ponga «Secure Sockets» en «None» o «Never» solo si su programa lo pregunta, y actualícelo.
           *[encrypted] Su organización exige cifrado SSL para leer y para enviar. Estos ajustes lo usan para ambas cosas.
        }
advice-login-host-is-not-a-mail-server =
    .title = { $host } no es un servidor de correo
    .body = { $reason } Su cuenta de correo es { $login } en { $server }, y eso es lo que usan estos ajustes.
advice-retired-server-name =
    .title = { $old } es un nombre antiguo
    .body = Ese servidor se retiró y no funcionará. Estos ajustes usan { $new } en su lugar.
advice-imap-for-several-computers =
    .title = POP sirve para un solo equipo
    .body = Usted lee en varios sitios. Con POP, los mensajes pasan a uno de ellos y a los demás les faltan o les llegan dos veces. IMAP los mantiene iguales, y su organización lo recomienda.
advice-off-campus-needs-authenticated-or-isp-smtp =
    .title =
        { $case ->
            [open] Enviar desde fuera puede fallar
            [provider] El envío pasa por su proveedor de internet
            [provider-both] El servidor del proveedor puede fallar en el campus
           *[login] Para enviar hace falta su contraseña
        }
    .body =
        { $case ->
            [open] { $host } acepta correo solo desde las redes de la organización. Desde fuera, use su servicio con identificación o el servidor de su proveedor de internet.
            [provider] Fuera de las redes de la organización, usted envía por { $host }. Funciona donde ese proveedor le da conexión y a menudo en ningún otro sitio.
            [provider-both] { $host } funciona donde ese proveedor le da conexión y a menudo en ningún otro sitio. Si también envía desde el campus, el servicio con identificación de la organización funciona en ambos sitios.
           *[login] Fuera de las redes de la organización, { $host } acepta su correo solo si usted se identifica. { $provider ->
                [yes] El servidor de su proveedor de internet es la otra posibilidad.
               *[no] Su programa lo hace por usted.
            }
        }
advice-assumed-value =
    .title =
        { $server ->
            [incoming] La entrada es en parte supuesta
           *[outgoing] La salida es en parte supuesta
        }
    .body =
        { $case ->
            [provider] Esto lo decide el servidor de su proveedor: { $settings }. Estos valores sirven a la mayoría. Pregunte a su proveedor si falla el envío.
           *[profile] Esto no lo ha publicado nadie: { $settings }. { $reason } Pregunte al servicio de soporte si falla.
        }
advice-program-advised-against =
    .title = Su organización desaconseja { $program }
    .body = { $reason }
advice-check-interval-too-short =
    .title = Consultar cada { $typed ->
            [one] minuto
           *[other] { $typed } minutos
        } es demasiado
    .body = Consultar a menudo hace el servidor más lento para todos. Estos ajustes consultan cada { $minimum } minutos, lo mínimo que permite su organización. Recomienda { $recommended }.
advice-leave-on-server-not-needed =
    .title =
        { $case ->
            [needed] Lo que cuesta la copia
           *[not-needed] Quizá no necesite la copia
        }
    .body =
        { $case ->
            [needed] Cada consulta tarda más, para usted y para el servidor, porque las copias se quedan allí { $days ->
                [one] un día
               *[other] { $days } días
            }.
            [open] Si ningún otro equipo lee este correo, nada necesita la copia en el servidor. Hace más lenta cada consulta y carga el servidor.
           *[not-needed] Usted lee en un solo sitio, así que nada necesita la copia en el servidor. Hace más lenta cada consulta y carga el servidor. Desactívela si no tiene un motivo para conservarla.
        }
advice-leave-on-server-needs-deletion =
    .title = El correo borrado sigue en el servidor
    .body = Lo que quita al vaciar la papelera sigue en el servidor hasta el día { $days }. Haga que también se borre allí, o su buzón podría llenarse.
advice-eudora-5-1-alternate-port =
    .title = Eudora 5.1 necesita el puerto alternativo
    .body =
        { $case ->
            [impossible] Eudora 5.1 tiene problemas con STARTTLS, y esta organización no ofrece otra cosa en algún servidor. Actualice a Eudora 5.2 o posterior si el correo falla.
           *[possible] Eudora 5.1 tiene problemas con el cifrado. «Secure Sockets when Receiving» y «Secure Sockets when Sending» se ponen los dos en «Required, Alternate Port».
        }
advice-eudora-upgrade-or-alternate-port =
    .title =
        { $case ->
            [upgrade] Un Eudora más nuevo funciona mejor
           *[upgraded] Si el cifrado falla en Eudora
        }
    .body =
        { $case ->
            [upgrade] Eudora 5.2 y 6.0 no deberían tener problemas con el cifrado. Si los tienen, ponga también allí «Secure Sockets» en «Required, Alternate Port».
           *[upgraded] Esta versión no debería tener problemas. Si los tiene, ponga «Secure Sockets when Receiving» y «when Sending» en «Required, Alternate Port».
        }
advice-empty-trash-regularly =
    .title =
        { $case ->
            [thunderbird] Thunderbird borra enseguida
           *[other] Vacíe la papelera de vez en cuando
        }
    .body =
        { $case ->
            [eudora] La copia del servidor solo desaparece cuando usted vacía la papelera en Eudora. Hágalo de vez en cuando, o deje que Eudora la vacíe al salir.
            [thunderbird] La copia del servidor desaparece en cuanto usted mueve un mensaje a la papelera. No espera a que se vacíe la papelera.
           *[other] La copia del servidor solo desaparece cuando usted vacía la papelera. Hágalo de vez en cuando, o deje que el programa la vacíe al salir.
        }
advice-turn-on-first =
    .title = Active antes el acceso para programas de correo
    .body = { $case ->
        [page] Los programas de correo solo pueden entrar después de que lo active en el sitio web de su servicio de correo: { $page }
       *[no-page] Los programas de correo solo pueden entrar después de que lo active en la configuración del sitio web de su servicio de correo.
    }
advice-needs-app-password =
    .title = Cree una contraseña para el programa
    .body = { $case ->
        [page] Es posible que su propia contraseña no funcione en un programa de correo. Cree una para el programa en { $page } y escriba esa.
       *[no-page] Es posible que su propia contraseña no funcione en un programa de correo. Cree una «contraseña de aplicación» en la configuración del sitio web de su servicio de correo y escriba esa.
    }
advice-needs-oauth =
    .title = Usted inicia sesión en la página de su servicio de correo
    .body = El programa abre una página de su servicio de correo, donde usted inicia sesión. El programa mismo no pide la contraseña.
advice-do-not-save-password =
    .title = No guarde la contraseña
    .body = Su organización recomienda no guardar el nombre de usuario ni la contraseña en el programa. Así los pide cada vez que se abre.
advice-quit-when-away =
    .title = Cierre el programa al marcharse
    .body = Nadie necesita que se consulte el correo cada { $minutes ->
            [one] minuto
           *[other] { $minutes } minutos
        } mientras está comiendo o en casa. Ciérrelo cuando se vaya por mucho tiempo.
advice-interval-of-the-program =
    .title = { $program } consulta cada { $minutes } minutos
    .body = No se le puede pedir que consulte { $wished ->
            [0] solo a mano
            [one] cada minuto
           *[other] cada { $wished } minutos
        }. Estos ajustes toman lo más cercano que ofrece.
advice-outlook-reads-through-microsoft =
    .title = Outlook lee su correo a través de Microsoft
    .body = El nuevo Outlook, y Outlook en un teléfono, pueden entregar su nombre de usuario y su contraseña a Microsoft, cuyos servidores recogen entonces su correo y guardan una copia. Antes lo pregunta. Consulte a su organización si eso está permitido; Outlook clásico y otros programas recogen el correo ellos mismos.
advice-thunderbird-counts-from-download =
    .title = Thunderbird cuenta desde la descarga
    .body = { $days ->
            [one] El día empieza a contar
           *[other] Los { $days } días empiezan a contar
        } cuando este equipo recogió el mensaje, no cuando llegó.
advice-fallback-port =
    .title = Si el puerto { $port } está bloqueado
    .body = Algunos proveedores de internet bloquean el puerto { $port }. Entonces use el puerto { $fallback } con el mismo cifrado.
advice-certificate-name-mismatch =
    .title = «El nombre del servidor no coincide»
    .body = Si su programa dice que el nombre del servidor no coincide con el del certificado («server name does not match server in certificate»), mire los nombres de los servidores: deben ser { $incoming } y { $outgoing }. Los nombres antiguos ({ $old }) no funcionarán.
advice-organisation-note =
    .title = Una nota de su organización
    .body = { $note }

## Lo hallado en la comprobación: una id para cada cosa
## $server es incoming u outgoing; $found y $expected son lo que hay y lo que debería haber

finding-check-interval-too-short =
    .title = El correo se consulta demasiado
    .body = { $organisation } pide no consultar más de una vez cada { $minimum } minutos y recomienda { $recommended }. Consultar a menudo hace el servidor más lento para todos.
finding-duplicate-account =
    .title = La misma cuenta dos veces
    .body = Otra cuenta de aquí ya lee { $host } con este nombre de usuario. { $program } usa solo una de ellas, o recoge el correo dos veces. Quite una.
finding-empty-trash-regularly =
    .title = La papelera no se vacía sola
    .body = La copia del servidor solo desaparece al vaciar la papelera. Deje que { $program } la vacíe al salir, o hágalo de vez en cuando.
finding-eudora-accounts-differ =
    .title = Eudora guarda dos cuentas distintas
    .body = Eudora guarda los datos de la cuenta en dos lugares. Con unos lee el correo y muestra los otros en sus Options, y no coinciden. Póngalos iguales.
finding-eudora-offline =
    .title = Eudora tiene orden de no conectarse
    .body = Mientras está sin conexión, Eudora no recoge ni envía correo por sí solo.
finding-eudora-relay-personality =
    .title = Todo se envía por «{ $found }»
    .body = Una personalidad de reenvío («relay») desvía todo el envío, sea cual sea el servidor que indique una cuenta. Probablemente quedó olvidada.
finding-eudora-too-old-for-tls =
    .title = Eudora { $version } no puede cifrar
    .body = Otros en la red pueden leer su contraseña y su correo, y los servidores que exigen cifrado lo rechazan. Actualice a Eudora 5.2 o posterior, o elija otro programa.
finding-leave-on-server-needs-deletion =
    .title =
        { $case ->
            [trash] El correo borrado sigue en el servidor
           *[other] El correo viejo nunca sale del servidor
        }
    .body =
        { $case ->
            [trash] Lo que usted borra aquí se conserva allí. Usted decide: la reparación borra del servidor lo que quite al vaciar la papelera.
           *[other] Cada consulta se hace más lenta y su buzón puede llenarse. Usted decide: la reparación borra del servidor lo que sea más antiguo.
        }
finding-leave-on-server-not-needed =
    .title = Una copia de todo queda en el servidor
    .body = Usted dijo que no debía quedar. Hace más lenta cada consulta y carga el servidor. Sin ella, las copias de allí se borran en la próxima consulta.
finding-login-host-is-not-a-mail-server =
    .title = { $found } no es un servidor de correo
    .body = { $reason } El correo está en otro sitio.
finding-no-tls =
    .title =
        { $server ->
            [incoming] Su contraseña viaja sin protección
           *[outgoing] El correo se envía sin protección
        }
    .body =
        { $server ->
            [incoming] { $program } recoge el correo sin cifrado, así que otros en la red pueden leer su contraseña y su correo.
           *[outgoing] { $program } envía sin cifrado, así que otros en la red pueden leerlo, y el servidor puede rechazarlo.
        }
finding-opportunistic-tls =
    .title =
        { $server ->
            [incoming] Su contraseña puede viajar sin protección
           *[outgoing] El correo puede enviarse sin protección
        }
    .body = { $program } cifra solo si el servidor lo ofrece; si no, sigue sin cifrar y no lo dice. { $organisation } exige cifrado.
finding-outgoing-not-authenticated =
    .title = Se envía sin identificación
    .body = { $host } acepta correo solo de quien se identifica, así que rechazará el suyo.
finding-outgoing-of-another-organisation =
    .title = El servidor de salida no es de { $organisation }
    .body = { $found } pertenece a otros. Puede rechazar su correo, o su correo puede tomarse por falso.
finding-outgoing-refuses-off-campus =
    .title = El envío solo funciona en el campus
    .body = Sin identificación, { $host } acepta correo de las redes de la organización y lo rechaza desde fuera. Si nunca envía desde fuera, déjelo así.
finding-port-contradicts-tls =
    .title =
        { $server ->
            [incoming] El puerto de entrada no va con el cifrado
           *[outgoing] El puerto de salida no va con el cifrado
        }
    .body = El puerto { $found } es para una forma de cifrar distinta de la elegida, así que la conexión falla o se queda esperando.
finding-protocol-host-mismatch =
    .title = { $found } no es para { $protocol }
    .body = La cuenta está puesta en { $protocol }, y ese servidor habla otro protocolo.
finding-retired-server-name =
    .title =
        { $server ->
            [incoming] El servidor de entrada se retiró
           *[outgoing] El servidor de salida se retiró
        }
    .body = { $found } es un nombre antiguo. Por eso los programas dicen que el nombre del servidor no coincide con el del certificado («server name does not match server in certificate»).
finding-saved-password =
    .title = { $program } guarda la contraseña
    .body = { $organisation } recomienda no hacerlo. Haga que { $program } la olvide; así la pide cada vez que se abre.
finding-setting-differs =
    .title =
        { $case ->
            [both-protocols] Eudora tiene puestos dos protocolos
            [sent-by-pop] El correo se envía por el servidor POP
            [left-out] Esta cuenta queda fuera de la consulta
           *[other] { $setting }: no coincide
        }
    .body =
        { $case ->
            [both-protocols] Usa uno y muestra otro en sus Options. Póngalos iguales.
            [sent-by-pop] Un ajuste oculto envía el correo por el servidor del que se lee, algo que casi ningún servidor admite, y pasa por alto el servidor de salida.
            [left-out] Eudora la pasa por alto cuando busca correo nuevo.
            [open] { $organisation } publica otra cosa.
           *[other] { $organisation } publica otro valor.
        }
finding-several-programs-on-pop =
    .title = Varios programas recogen este correo con POP
    .body = Con POP, los mensajes pasan a un programa y a los demás les faltan o les llegan dos veces. Use IMAP en todos, o lea en un solo sitio.
finding-thunderbird-last-key-too-low =
    .title = La próxima cuenta sobrescribiría otra
    .body = Thunderbird numera sus cuentas con «lastKey», que es demasiado bajo: la próxima cuenta que añada tomaría el número de una que ya existe.
finding-unknown-account =
    .title =
        { $named ->
            [no] La cuenta principal es de otros
           *[other] «{ $label }» es de otros
        }
    .body =
        { $case ->
            [other-owner] La cuenta es de { $organisation }, según un perfil que viene con Waypost o está firmado. El perfil de la organización indicada no está firmado, así que la cuenta no se tocó.
           *[other] { $found } no demuestra que la cuenta sea de una organización que Waypost conozca, así que no se tocó.
        }
finding-wrong-tls-mode-for-version =
    .title = STARTTLS no es fiable en Eudora { $version }
    .body = Su cifrado solo funciona de forma fiable de una manera: con el puerto alternativo.

held-opportunistic = cifrado si el servidor lo ofrece
held-nothing = (nada)
held-for-good = se conserva siempre
value-eudora-ssl-if-available = If Available, STARTTLS

## Lectura de un archivo de ajustes: lo que se pasó por alto

note-byte-order-mark = el archivo empieza con una marca de orden de bytes, que estropea su primera línea para el programa. Guárdelo sin ella.
note-utf16 = el archivo es texto UTF-16, que el programa no puede leer. Guárdelo como texto sin formato.
note-binary = el archivo contiene bytes que no son texto. Se entendió lo que se pudo.
note-code-page = { $key }: el texto está en una página de códigos distinta de la del programa y se verá mal en él.
note-line-ends = las líneas terminan en un retorno de carro suelto, que el programa toma por una sola línea larga.
note-duplicate-key = { $key } aparece dos veces. Esta no es la que cuenta.
note-duplicate-section = { $key } aparece dos veces. Solo cuenta la primera.
note-cut-off = el archivo termina a la mitad. Puede faltar el final.
note-not-a-setting = { $key }: esta línea no es un ajuste y se pasó por alto.
note-not-a-value = { $key }: este valor no significa nada para el programa.
note-too-long = { $key }: el valor es más largo de lo que el programa lee.
note-after-gap = { $key }: falta un número antes, así que el programa no lo ve.
note-account-missing = { $key }: está en la lista, pero no tiene ajustes.
note-password = { $key }: aquí hay una contraseña. No se leyó.
note-document-type = se declara un tipo de documento, que ningún archivo de ajustes necesita. El archivo no se leyó.
note-not-settings = en este archivo no hay ajustes de correo.
note-too-many = hay más de lo mismo, que se pasó por alto.
note-too-complex = el archivo tiene más espacios de nombres o atributos de los que necesita un archivo de ajustes. No se leyó.
note-file-too-large = el archivo es demasiado grande para ser parte de estos ajustes y no se leyó.
note-not-a-file = no es un archivo normal y no se leyó.

## La comprobación

check-empty-folder = { $path }: en esta carpeta no hay ajustes de ningún programa de correo. Indique la carpeta que contiene prefs.js, eudora.ini, accountrc o los sources de Evolution, o el propio archivo.
check-unknown-file = { $path }: no es un archivo de ajustes que Waypost conozca. Indique un prefs.js, un eudora.ini, un accountrc, uno de los sources de Evolution, un perfil para Apple Mail, un muttrc, fetchmailrc, msmtprc o mbsyncrc, un zip para la importación de Thunderbird, un XML de configuración automática o un archivo JSON de Waypost.
mend-running = { $program } está abierto y sobrescribiría la reparación. Ciérrelo y vuelva a intentarlo, o guarde una copia reparada en otro sitio.
mend-running-unknown = Waypost no puede averiguar si { $program } está abierto. Si lo está, sobrescribiría el cambio. No se ha cambiado nada. Guarde en su lugar un archivo o una copia.
mend-changed = { $path } cambió desde que se comprobó, así que no se escribió nada. Compruébelo de nuevo.
check-main-account = cuenta principal
check-head = { $file }: { $program }, { $account }, comparado con { $organisation }
check-head-unknown = { $file }: { $program }, { $account }
check-no-accounts = { $file }: no se encontró ninguna cuenta de correo.
check-nothing = Nada que cambiar: { $right ->
        [one] el único ajuste examinado es correcto.
       *[other] los { $right } ajustes examinados son correctos.
    }
check-tally = Hay que cambiar: { $errors }. Conviene cambiar: { $warnings }. Correctos: { $right }.
check-change = { $place }: { $key }: { $found } -> { $expected }
check-there = { $place }: { $key }: { $found }
check-by-hand = A mano: { $step }
check-problem = Esta cuenta no se pudo comparar con { $organisation }: { $words }
check-version = Comparado con Eudora { $version }, porque el archivo no lo dice. Para otra versión indique --program eudora@VERSION.
check-mended = Reparado: { $title }
check-left = Queda por hacer a mano: { $title }
check-left-own = Queda a su elección: { $title }. Para repararlo también, diga lo que quiere, por ejemplo --leave-on-server 7.
check-nothing-mended = No se reparó nada.
check-fetched-again = El correo que siga en el servidor puede recogerse una vez más, porque el programa recuerda lo que recogió con el servidor y el usuario antiguos.

## Formatos: cómo se llaman

format-thunderbird-import = Cuenta para la importación de Thunderbird (zip)
format-thunderbird-prefs = Líneas de preferencias (js)
format-autoconfig = Para quien administra el dominio de correo (xml)
format-eudora-ini = Archivo de ajustes de Eudora (ini)
format-eudora-links = Página de enlaces con los ajustes (html)
format-mobileconfig = Perfil para Mac, iPhone y iPad (mobileconfig)
format-outlook-prf = Perfil para Outlook clásico (prf)
format-autodiscover = La consulta de Outlook al dominio de correo (xml)
format-k9s = Archivo de ajustes para la aplicación (k9s)
format-k9-qr = Imagen para la cámara del teléfono (svg)
format-evolution = Cuenta en tres archivos (zip)
format-claws = Cuenta para accountrc
format-sylpheed = Cuenta para accountrc
format-mutt = Órdenes para muttrc
format-alpine = Líneas para .pinerc
format-aerc = Cuenta para accounts.conf
format-himalaya = Cuenta para config.toml
format-fetchmail = Entrada para .fetchmailrc
format-getmail = Archivo getmailrc
format-mpop = Cuenta para .mpoprc
format-mbsync = Canal para .mbsyncrc
format-offlineimap = Cuenta para .offlineimaprc
format-msmtp = Cuenta para .msmtprc
format-sheet-html = Hoja para imprimir (html)
format-sheet-text = Hoja como texto (txt)
format-json = Para scripts (json)

## Formatos: lo que queda por hacer a mano, con las palabras del programa

refusal-unencodable = { $setting }: este archivo no admite «{ $character }». Escríbalo con otras letras o elija otro archivo.
refusal-too-long = { $setting }: su programa lee como máximo { $bytes } bytes. Acórtelo.
refusal-control-character = { $setting }: contiene un salto de línea o un carácter invisible. Escríbalo de nuevo.
refusal-cannot-hold = { $setting }: este archivo o su programa no puede hacerlo. Ajústelo a mano con la hoja o elija otro programa.
refusal-personality-name = «{ $name }» no puede ser el nombre de una personalidad. Use de 1 a 55 letras, sin corchetes ni espacios a los lados.
refusal-no-personalities = Solo el archivo de ajustes de Eudora para Windows admite una segunda personalidad. Elija ese archivo o no indique la personalidad.
refusal-not-this-format = El archivo que hay no se puede cambiar con seguridad. Se dejó como está. Guarde con otro nombre.
refusal-tls-from-the-start-only = Cifrado de entrada: este programa cifra una conexión solo donde el cifrado empieza enseguida (puertos 993 y 995). Aquí el servidor empieza con STARTTLS, y su contraseña cruzaría la red sin cifrar. Elija otro programa.
sign-no-certificate = { $path }: no contiene ningún certificado. Indique un archivo en PEM, con las líneas «BEGIN CERTIFICATE».
sign-no-key = { $path }: no contiene ninguna clave privada que pueda firmar: RSA, o ECDSA con P-256 o P-384, en PEM y sin contraseña. «openssl pkey -in ARCHIVO» quita la contraseña.
sign-not-a-pair = La clave no es la del certificado. Indique la clave para la que se hizo el certificado.
sign-not-now = El certificado vale desde { $from } hasta { $to }. Indique uno que valga hoy.
sign-failed = No se pudo firmar el archivo: { $why }
sign-nothing = Solo se firman archivos { $format }. Indique --program apple-mail, o quite --sign-cert y --sign-key.
refusal-archive = No se pudo crear el archivo comprimido: { $why }

step-line = { $place }: «{ $label }»: { $value }

value-ticked = activado
value-not-ticked = desactivado
value-ticked-number = activado, { $number }

place-generic-you = Ajustes de la cuenta, sobre usted
place-generic-incoming = Ajustes de la cuenta, servidor de entrada
place-generic-outgoing = Ajustes de la cuenta, servidor de salida
place-generic-keeping = Ajustes de la cuenta, recogida del correo

place-apple-general = Mail > Ajustes… > General
place-apple-advanced = Mail > Ajustes… > Cuentas > Información de la cuenta
label-apple-check = Check for new messages (buscar mensajes nuevos)
label-apple-remove = Remove copy from server after retrieving a message (borrar la copia del servidor tras recibir)
value-apple-minutes = { $minutes ->
        [1] Cada minuto
        [60] Cada hora
       *[other] Cada { $minutes } minutos
    }
value-apple-manually = Manualmente
value-apple-remove = { $days ->
        [0] Inmediatamente
        [1] Después de un día
        [7] Después de una semana
       *[31] Después de un mes
    }
value-apple-never = sin marcar

place-outlook-advanced = Archivo > Configuración de la cuenta > Configuración de la cuenta… > la cuenta > Cambiar… > Más configuraciones… > Avanzadas
place-outlook-groups = Enviar y recibir > Grupos de envío o recepción > Definir grupos de envío o recepción…
label-outlook-trash = Quitar del servidor al eliminar de ‘Elementos eliminados’
label-outlook-check = Programar un envío o recepción automático cada _ minutos
label-outlook-prefix = Ruta de la carpeta raíz

place-thunderbird-new = Añadir cuenta, «Configurar manualmente»
place-thunderbird-account = Configuración de cuenta > el nombre de la cuenta
place-thunderbird-server = Configuración de cuenta > Configuración del servidor
place-thunderbird-advanced = Configuración de cuenta > Configuración del servidor > Avanzadas…
place-thunderbird-outgoing = Configuración de cuenta > Servidor de salida > Editar…
label-thunderbird-protocol = Protocolo
label-thunderbird-name = Su nombre
label-thunderbird-address = Dirección de correo electrónico
label-thunderbird-reply-to = Dirección de respuesta
label-thunderbird-host = Nombre del servidor
label-thunderbird-port = Puerto
label-thunderbird-username = Nombre de usuario
label-thunderbird-tls = Seguridad de la conexión
label-thunderbird-auth = Método de identificación
label-thunderbird-check-startup = Comprobar si hay mensajes nuevos al iniciar
label-thunderbird-check-every = Buscar nuevos mensajes cada _ minutos
label-thunderbird-leave = Dejar los mensajes en el servidor
label-thunderbird-days = Eliminar mensajes del servidor tras _ días
label-thunderbird-delete = Hasta que yo los borre
label-thunderbird-prefix = directorio del servidor IMAP
value-thunderbird-tls-implicit = SSL/TLS
value-thunderbird-tls-starttls = STARTTLS
value-thunderbird-tls-none = Ninguna
value-thunderbird-auth-password = Contraseña normal
value-thunderbird-auth-password-clear = Contraseña, transmitida de manera insegura
value-thunderbird-auth-encrypted = Contraseña cifrada
value-thunderbird-auth-oauth2 = OAuth2
value-thunderbird-auth-certificate = Certificado TLS
value-thunderbird-auth-none = Sin identificación
value-thunderbird-pop = POP3

place-eudora-start = Tools > Options > Getting Started
place-eudora-checking = Tools > Options > Checking Mail
place-eudora-incoming = Tools > Options > Incoming Mail
place-eudora-sending = Tools > Options > Sending Mail
place-eudora-miscellaneous = Tools > Options > Miscellaneous
place-eudora-file = En Eudora.ini, con Eudora cerrado, una línea bajo [Settings]
label-eudora-name = Real name
label-eudora-address =
    { $version ->
        [4] Return address
        [5] Email address (o Return address)
        [6] Email address (o Return address)
       *[7] Email address
    }
label-eudora-host = Mail Server (Incoming)
label-eudora-username =
    { $version ->
        [4] Login Name
        [5] User Name (o Login Name)
        [6] User Name (o Login Name)
       *[7] User Name
    }
label-eudora-smtp = SMTP Server (Outgoing)
label-eudora-check-every = Check for mail every _ minute(s)
label-eudora-ssl-receiving = Secure Sockets when Receiving
label-eudora-ssl-sending = Secure Sockets when Sending
label-eudora-port = Port
label-eudora-protocol = Server configuration
label-eudora-leave = Leave mail on server
label-eudora-days = Delete from server after _ day(s)
label-eudora-delete = Delete from server when emptied from Trash
label-eudora-prefix = IMAP Mailbox Location Prefix
label-eudora-auth = Authentication style
label-eudora-allow = Allow authentication
label-eudora-submission = Use submission port (587)
label-eudora-empty-trash = Empty Trash when exiting
value-eudora-ssl-never = Never
value-eudora-ssl-alternate = Required, Alternate Port
value-eudora-ssl-starttls = Required, STARTTLS
value-eudora-ssl-old = None o Never, si existe esa opción
value-eudora-passwords = Passwords
value-eudora-apop = APOP
value-eudora-cram-md5 = Cram-MD5
value-eudora-same-username = nada que escribir, Eudora usa el de lectura
value-eudora-port-by-itself = { $port }, nada que escribir, Eudora lo toma por sí solo

place-mac-start = Settings (o Preferences) > Getting Started
place-mac-checking = Settings (o Preferences) > Checking Mail
place-mac-sending = Settings (o Preferences) > Sending Mail
place-mac-ssl = Settings (o Preferences) > SSL
place-mac-message = En un mensaje nuevo, escriba esto y haga doble clic en ello
label-mac-address = Email address (o Return address)
label-mac-username = Username
label-mac-host = Mail Server
label-mac-allow = Allow authorization
label-mac-ssl-incoming = SSL for { $protocol }
label-mac-ssl-outgoing = SSL for SMTP
label-mac-message = Port
value-mac-ssl-alternate = Required (Alternate Port)
value-mac-ssl-starttls = Required (TLS)
value-mac-ssl-none = sin SSL

sheet-title = Ajustes de correo de { $name }
sheet-subject = Para { $program } en { $organisation }
sheet-you = Usted
sheet-reading = Leer el correo
sheet-sending = Enviar correo
sheet-keeping = Consultar y conservar el correo
sheet-advice = Conviene saber
sheet-steps = Pasos a mano en su programa
sheet-help = Ayuda
sheet-help-name = Pregunte a
sheet-help-phone = Teléfono
sheet-help-email = Correo
sheet-help-web = Web
sheet-help-hours = Horario
sheet-no-password = Su contraseña no está en esta hoja. Nadie de un servicio de soporte la necesita, y nadie de allí se la pedirá.

links-title = Ajustes de Eudora como enlaces
links-how = En el equipo con Eudora, abra cada enlace, compruebe el valor en la ventana «Change Option» de Eudora y pulse OK; después cierre Eudora y ábralo de nuevo.
links-escapes = Su Eudora puede mostrar %20 y cosas parecidas en esa ventana: sustituya cada una por el carácter que muestra la línea de aquí.

take-thunderbird-import-1 = Abra Thunderbird y elija *Herramientas > Importar…* (si no ve la barra de menú, pulse antes Alt)
take-thunderbird-import-2 = Elija *Importar desde un archivo* y después *Continuar*
take-thunderbird-import-3 = Elija *Importar perfil respaldado*, después *Continuar*, y abra { $file }
take-thunderbird-import-4 = Deje marcado *Cuentas y configuración*, después *Continuar* e *Iniciar importación*
take-thunderbird-import-5 = Pulse *Terminar*: Thunderbird se reinicia con la cuenta nueva junto a las que ya tiene
take-thunderbird-prefs-1 = Use esto solo en un perfil nuevo sin cuentas; si no, use el archivo de importación
take-thunderbird-prefs-2 = En Thunderbird elija *Ayuda > Información sobre la resolución de problemas*, abra la *Carpeta del perfil* (en Linux, *Directorio de perfil*) y cierre Thunderbird
take-thunderbird-prefs-3 = Copie prefs.js en un lugar seguro, añada las líneas de { $file } al final y abra Thunderbird
take-autoconfig-1 = Este archivo es para quien administra { $domain }: configura el Thunderbird de todos
take-autoconfig-2 = Colóquelo en *https://autoconfig.{ $domain }/mail/{ $file }*, servido como text/xml con un certificado válido
take-autoconfig-3 = Así cada persona escribe nombre, dirección y contraseña en Thunderbird, y este encuentra el resto
take-eudora-ini-1 = *Cierre Eudora*: mientras está abierto, escribe sus propios valores encima de los suyos
take-eudora-ini-2 = Busque *Eudora.ini*: está en la carpeta de Eudora.exe o en su carpeta Datos de programa (Application Data); buscarlo por el nombre lo encuentra
take-eudora-ini-3 = Al guardar, elija ese Eudora.ini: en él solo cambian estos ajustes, y una copia del archivo anterior queda al lado
take-eudora-ini-4 = Para probarlo antes, guárdelo allí con otro nombre e inicie *Eudora.exe "LA CARPETA" NOMBRE.ini*
take-eudora-ini-5 = Si Eudora guardaba la contraseña de otra cuenta, use en él *Forget Password*; tras un cambio de servidor puede recoger una vez más el correo que quedó allí
take-eudora-links-1 = Abra { $file } en un navegador en el equipo con Eudora
take-eudora-links-2 = Abra cada enlace; Eudora muestra el ajuste y su valor nuevo, y usted pulsa *OK*
take-eudora-links-3 = Cierre Eudora y ábralo de nuevo
take-copy = Si aún no tiene *{ $home }*, convierta { $file } en ese archivo. Si ya lo tiene, pase a él las líneas de { $file }
take-chmod = Haga que solo usted pueda leerlo: *chmod 600 { $home }*
take-maildir = Cree el buzón en el que entrega: *mkdir -p ~/Mail/work/cur ~/Mail/work/new ~/Mail/work/tmp*
take-folder = Cree la carpeta a la que va la copia: *mkdir -p ~/Mail/work*
take-mobileconfig-1 = *En un Mac*, abra { $file } y elija *Ajustes del Sistema > General > Gestión de dispositivos* (en Latinoamérica, *Configuración del Sistema > General > Administración de dispositivos*), el perfil, e *Instalar* (macOS 13 y 14: *Privacidad y seguridad > Perfiles*; antes: *Preferencias del Sistema > Perfiles*)
take-mobileconfig-2 = *En un iPhone o iPad*, abra { $file } desde Mail, Archivos o Safari, y elija *Ajustes (o Configuración) > Perfil descargado* e *Instalar*
take-mobileconfig-3 = *«No firmado»* significa que nadie puso un certificado al archivo. Es tan seguro como el camino por el que le llegó: instálelo solo si lo hizo usted o su organización
take-mobileconfig-4 = *Pide su contraseña* al instalarse: el archivo no contiene ninguna
take-mobileconfig-5 = Un perfil posterior para la misma dirección sustituye a este; *Eliminar*, en el mismo lugar, quita la cuenta
take-prf-1 = Solo *Outlook clásico para Windows* lee este archivo: el que tiene *Archivo* a la izquierda del menú. El nuevo Outlook no admite ningún archivo; use la hoja
take-prf-2 = Cierre Outlook, pulse *Windows+R* y ejecute *outlook.exe /importprf "C:\la carpeta\{ $file }"*
take-prf-3 = Outlook se abre con la cuenta y pide su contraseña: el archivo no contiene ninguna
take-prf-4 = Si su versión no acepta el archivo, configure la cuenta con la hoja
take-autodiscover-1 = Este archivo es para quien administra { $domain }: Outlook clásico pregunta allí por los ajustes de una dirección
take-autodiscover-2 = Responda con él a las peticiones POST a *https://autodiscover.{ $domain }/autodiscover/{ $file }*, para cada persona con su propio LoginName; sin las líneas LoginName sirve a todos los que inician sesión con su dirección
take-autodiscover-3 = Es un último recurso: la mayoría de los Outlook de hoy preguntan primero al servicio de Microsoft y después a la persona
take-k9s-1 = Lleve { $file } al teléfono: por cable, o como adjunto enviado a usted mismo
take-k9s-2 = En la aplicación elija *Ajustes > Importar ajustes*, o *Importar ajustes* en su primera página, y abra el archivo
take-k9s-3 = La aplicación pide su contraseña antes de activar la cuenta: el archivo no contiene ninguna
take-k9-qr-1 = Abra { $file } en un navegador en este equipo, o imprímalo con al menos 5 cm de ancho
take-k9-qr-2 = En la aplicación elija *Ajustes > Importar ajustes > Escanear el código QR* y ponga la cámara delante
take-k9-qr-3 = La aplicación pide su contraseña: la imagen no contiene ninguna
take-evolution-1 = Cierre Evolution
take-evolution-2 = Descomprima { $file } y ponga sus tres archivos en la carpeta *{ $home }*
take-evolution-3 = Abra Evolution: pide su contraseña y puede guardarla en el llavero
take-accountrc-1 = Cierre { $program }: escribe sus ajustes al terminar
take-accountrc-2 = Ponga las líneas de { $file } al final de *{ $home }*. Si ya hay una sección *[Account: 1]*, dé a la nueva el número siguiente y quite su línea *is_default=1*
take-accountrc-3 = Abra { $program }: pide su contraseña la primera vez que consulta el correo
take-claws-4 = Con IMAP, si echa en falta carpetas, haga clic derecho en la cuenta en la lista de carpetas y elija buscar carpetas nuevas (*Check for new folders*)
take-mutt-1 = Copie { $file } en su carpeta personal y añada la línea *source ~/{ $file }* a *{ $home }* (NeoMutt: *~/.config/neomutt/neomuttrc*)
take-mutt-2 = Inicie { $program }: pide su contraseña y no la guarda en ningún sitio
take-mutt-3 =
    { $save ->
        [no] {""}
       *[yes] Para que no tenga que preguntar, ponga la contraseña en el llavero con *secret-tool store --label=mail server { $host } user { $user }*, y haga que la orden *secret-tool lookup server { $host } user { $user }* dé valor a *imap_pass*, *pop_pass* o *smtp_pass*
    }
take-alpine-1 = Cierre alpine: escribe *{ $home }* al terminar
take-alpine-2 = Ponga las líneas de { $file } en *{ $home }*, en lugar de las que llevan los mismos nombres. Si no tiene ese archivo, convierta { $file } en él
take-alpine-3 = Inicie alpine: pide su contraseña y no la guarda en ningún sitio
take-store = No pide contraseña: ponga la suya en el llavero, donde el archivo la busca, con *secret-tool store --label=mail server { $host } user { $user }*
take-store-outgoing =
    { $login ->
        [yes] Y una vez más para enviar: *secret-tool store --label=mail server { $smtp } user { $smtpuser }*
       *[no] {""}
    }
take-himalaya-1 = Ejecute *himalaya account configure work*: pide su contraseña y la guarda en el llavero del sistema
take-fetchmail-1 = Inicie *fetchmail* en un terminal: pide su contraseña cada vez que se inicia y no la guarda en ningún sitio
take-fetchmail-2 = Entrega lo que recoge al servicio de correo de este equipo (puerto 25). Si no hay ninguno, termine la entrada con *mda "ORDEN"*, un programa que reparte el correo
take-getmail-1 = Ejecute *getmail* con su propio usuario, no como root: pide su contraseña y recoge una vez. Un temporizador puede ejecutarlo con regularidad
take-getmail-2 =
    { $save ->
        [no] {""}
       *[yes] Para que no tenga que preguntar, ponga la contraseña en el llavero con *secret-tool store --label=mail server { $host } user { $user }*, y debajo de username la línea *password_command = ("secret-tool", "lookup", "server", "{ $host }", "user", "SU USUARIO")*
    }
take-mpop-1 = Cree un lugar para su lista de lo recogido: *mkdir -p ~/.mpop_uidls*
take-mpop-2 = Ejecute *mpop*: pide su contraseña
take-mpop-3 =
    { $save ->
        [no] {""}
       *[yes] Antes mira en el llavero: *secret-tool store --label=mail host { $host } service pop3 user { $user }*
    }
take-mbsync-1 = Ejecute *mbsync -a*: pide su contraseña y copia el buzón
take-mbsync-2 =
    { $save ->
        [no] {""}
       *[yes] Para que no tenga que preguntar, ponga la contraseña en el llavero con *secret-tool store --label=mail server { $host } user { $user }*, y debajo de User la línea *PassCmd "secret-tool lookup server { $host } user SU-USUARIO"*
    }
take-offlineimap-1 = Ejecute *offlineimap*: pide su contraseña cada vez que se inicia y no la guarda en ningún sitio
take-msmtp-1 = Haga que su programa de correo envíe por él: en mutt *set sendmail=/usr/bin/msmtp*, en otros como la orden sendmail
take-msmtp-2 =
    { $login ->
        [yes] Pide su contraseña en un terminal
       *[no] Su servidor no pide contraseña
    }
take-msmtp-3 =
    { $saves-outgoing ->
        [yes] Antes mira en el llavero: *secret-tool store --label=mail host { $smtp } service smtp user { $smtpuser }*
       *[no] {""}
    }
take-sheet-1 = Abra { $file } junto a su programa de correo, o imprímalo
take-sheet-2 = Siga sus pasos de arriba abajo
take-json-1 = { $file } es para scripts; ningún programa de correo lo lee

next-open = *Abra { $kind ->
        [generic] su programa de correo
        [background] un terminal y ejecute { $program }
       *[named] { $program }
    }.* La cuenta está ahí en cuanto sus ajustes están puestos.
next-password = *Escriba su contraseña* cuando la pida{ $password ->
        [both] , una vez para leer y otra para enviar
        [perhaps] , quizá una vez para leer y otra para enviar
       *[once] {""}
    }.{ $save ->
        [no] {" "}No deje que guarde la contraseña: su organización lo desaconseja.
       *[yes] {""}
    }
next-wait =
    { $keeps ->
        [imap] *Espere un poco.* La primera vez recoge la lista de todo su correo; los mensajes se quedan en el servidor.
        [copy] *Espere un poco.* Recoge su correo en este equipo; una copia se queda en el servidor los días que usted eligió.
       *[pop] *Espere un poco.* Pasa su correo a este equipo; haga copias de seguridad, porque el servidor no conserva ninguna.
    }

## Línea de órdenes

cli-about = Configura el correo: deduce cada ajuste de las reglas de su organización y escribe el archivo que su programa de correo admite
cli-examples =
    Sin ninguna orden se abre la ventana.

    Ejemplos:
      waypost
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
cli-plan-about = Mostrar los ajustes y los consejos
cli-plan-examples =
    Ejemplo:
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program eudora@5.1 --read-on one --protocol pop --leave-on-server 7 --json
cli-export-about = Escribir archivos de ajustes
cli-export-examples =
    Ejemplos:
      waypost export --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o thunderbird.zip
      waypost export --answers jane.json --format sheet-text -o -
      waypost export --answers jane.json --program eudora@7.1 --into eudora.ini --personality Lab -o new.ini
      waypost export --from ~/.thunderbird/abcd1234.default-release --program thunderbird-android -o phone.k9s
cli-org-about = Listar, mostrar y comprobar perfiles de organizaciones
cli-org-examples =
    Ejemplo:
      waypost org show caltech-imss
cli-org-list-about = Listar las organizaciones que hay
cli-org-list-examples =
    Ejemplo:
      waypost org list --json
cli-org-show-about = Mostrar cada valor de un perfil y dónde se leyó
cli-org-show-examples =
    Ejemplo:
      waypost org show caltech-imss
cli-org-validate-about = Comprobar un perfil y decir todo lo que falla, con línea y columna
cli-org-validate-examples =
    Ejemplo:
      waypost org validate my-organisation.json
cli-org-schema-about = Mostrar el JSON Schema de los perfiles
cli-org-schema-examples =
    Ejemplo:
      waypost org schema > waypost-organisation.schema.json
cli-org-new-about = Escribir un perfil para empezar
cli-org-new-examples =
    Ejemplo:
      waypost org new my-organisation.json
      waypost org new my-organisation.json --from jane@gmx.de
cli-org-upgrade-about = Reescribir un perfil del esquema 1 como esquema 2
cli-org-upgrade-examples =
    Ejemplo:
      waypost org upgrade my-organisation.json
cli-check-about = Leer ajustes que existen, decir qué falla y repararlo
cli-check-examples =
    Ejemplos:
      waypost check eudora.ini
      waypost check ~/.thunderbird/abcd1234.default-release --org caltech-imss --json
      waypost check eudora.ini --program eudora@5.1 --fix -o mended.ini
      waypost check --re-point my-organisation.json /home
cli-formats-about = Listar todos los formatos de exportación
cli-formats-examples =
    Ejemplo:
      waypost formats --json
cli-completions-about = Mostrar un script de autocompletado para un intérprete de órdenes
cli-completions-examples =
    Ejemplo:
      waypost completions bash > /etc/bash_completion.d/waypost
cli-man-about = Mostrar la página de manual, o escribir una por cada orden
cli-man-examples =
    Ejemplo:
      waypost man -o man1
cli-discover-about = Buscar la configuración de una dirección en cualquier servicio de correo
cli-discover-examples =
    Ejemplos:
      waypost discover jane@example.org
      waypost discover example.org --json -o example.json
cli-discover-not-a-domain = «{ $domain }» no es un dominio propio. Dé una dirección o la parte que sigue a la @.
cli-dns-not-an-address = --dns: «{ $typed }» no es una dirección con puerto, como 192.0.2.1:53.
cli-discover-written = Se escribió { $path }. Úselo con --org.
cli-discover-accept = Estos servidores están fuera del dominio: { $hosts }. Si sabe que pertenecen a su servicio de correo, repita la orden con --accept-outside.
cli-discover-nothing = No se encontró nada para { $domain }. Pida los servidores a su servicio de correo y delos con --imap y --smtp.
cli-discover-found = { $name }:
cli-licences-about = Mostrar las licencias de Waypost y de lo que contiene
cli-licences-examples =
    Ejemplo:
      waypost licences > licences.txt
version-no-commit = Commit: desconocido
version-commit = Commit: { $commit }, { $date }
version-system = Sistema: { $system }
version-profile = Perfil: { $id }, versión { $version }, { $date }
lookup-catalogue = Catálogo de Waypost
lookup-pacc = Archivo de configuración del dominio (PACC)
lookup-autoconfig = Archivo de configuración del dominio (autoconfig)
lookup-well-known = Archivo de configuración en el sitio web del dominio
lookup-srv = DNS del dominio (SRV)
lookup-mx = Empresa que recibe el correo (MX)
lookup-database = Base de datos pública de Thunderbird
lookup-found-dated = encontrado, del { $date }
lookup-found = encontrado
lookup-found-elsewhere = encontrado, con servidores fuera del dominio: { $hosts }
lookup-not-found = allí no hay nada
lookup-company = el correo lo recibe { $company }, que no está en el catálogo
lookup-no-network = no hay red
lookup-not-allowed = no consultado: necesita su permiso
lookup-offline = no consultado: no se puede enviar nada
lookup-forbidden = no consultado: su organización no lo permite
lookup-not-needed = no consultado: una fuente mejor tiene la configuración
lookup-stopped = detenido
lookup-status = el servidor respondió con el error { $status }
lookup-redirect-elsewhere = rechazado: lleva a otro lugar, { $url }
lookup-no-digest = rechazado: el DNS del dominio no tiene su suma de comprobación
lookup-other-digest = rechazado: no es el archivo que describe el DNS del dominio
lookup-unreadable = rechazado: no es un archivo así
lookup-web-page = rechazado: llegó una página web en su lugar. Quizá esta red pida antes iniciar sesión
lookup-tls = rechazado: el certificado o el cifrado del servidor es incorrecto
lookup-redirect-not-https = rechazado: lleva a una dirección sin cifrado
lookup-too-many-redirects = rechazado: lleva en círculo
lookup-too-large = rechazado: es demasiado grande
lookup-too-slow = sin respuesta a tiempo
lookup-broken = sin respuesta correcta
lookup-name-server = los servidores de nombres fallaron
lookup-proxy = el proxy no lo dejó pasar
service-no-encryption = { $service } es conocido, pero no se conocen servidores que cifren tanto para recibir como para enviar. Pida allí la configuración y escríbala.
service-ended = { $service } ya no existe. Pida la nueva configuración a su servicio de correo.
service-no-programs = { $service } no admite programas de correo. Lea su correo en su sitio web o en su propia aplicación.
service-bridge = A { $service } solo se llega mediante su propio programa en este equipo (el puente). Instálelo; muestra los servidores y la contraseña que hay que escribir.
service-incomplete = La configuración no nombra ningún servidor que cifre para recibir, o ninguno para enviar.
service-unusable = Esta configuración no se puede usar: { $words }
typed-server-not-a-port = «{ $typed }» no es un puerto. Un puerto es un número de 1 a 65535.
typed-server-port-contradicts = El puerto { $port } pertenece al otro tipo de cifrado. Quite el puerto o elija el otro tipo.
account-no-address = La cuenta no tiene dirección de correo.
account-address-unusable = «{ $address }» no sirve como dirección de correo.
account-no-reading = La cuenta no tiene servidor para recibir.
account-no-sending = La cuenta no tiene servidor para enviar.
account-has-reading = La cuenta tiene su propio servidor para recibir.
account-has-sending = La cuenta tiene su propio servidor para enviar.
account-value-unusable = { $setting }: Waypost no puede usar «{ $value }».
account-always-encrypts = La cuenta solo cifra si el servidor lo ofrece. Los ajustes nuevos cifran siempre.
account-login-is-address = La cuenta no tiene dirección de correo. Su nombre de usuario lo es, y se tomó.
account-address-is-login = La cuenta no tiene nombre de usuario. Se tomó la dirección de correo.
account-stays-for-days = La cuenta deja el correo recogido en el servidor sin límite, o más tiempo del que Waypost puede indicar. Los ajustes nuevos lo dejan { $days } días.
account-reply-to-stays = Las respuestas a esta cuenta van a { $address }. Ajústelo a mano en el programa nuevo.
account-other-addresses-stay = La cuenta también envía como { $addresses }. Añádalo a mano en el programa nuevo.
account-left-behind = Las contraseñas, los contactos y los filtros se quedan en { $program }. El programa nuevo pide la contraseña.
account-left-mail = El correo que { $program } recogió con POP se queda allí. El programa nuevo solo recibe lo que sigue en el servidor.
account-two-programs = Dos programas que leen un buzón con POP pueden borrarse correo el uno al otro. Cuando el programa nuevo funcione, no consulte más el correo con { $program }.
about-title = Acerca de Waypost
about-text = Waypost no busca versiones nuevas ni envía nada sobre sí mismo. Una versión nueva se obtiene donde obtuvo esta.
about-copy = Copiar estas líneas
about-licences = Licencias
about-licences-text = Waypost contiene trabajos de otras personas. Cada licencia nombra lo que se usa con ella.
about-software = La licencia de Waypost y todos los programas y tipos de letra que contiene

cli-heading-usage = Uso:
cli-possible-values = {"["}valores posibles: { $values }]
cli-heading-commands = Órdenes
cli-heading-command = ORDEN
cli-heading-options = Opciones
cli-heading-arguments = Argumentos

cli-arg-imap = El servidor IMAP, en lugar de --org
cli-arg-imap-tls = Cómo cifra el servidor IMAP (por defecto: según su puerto)
cli-arg-pop = El servidor POP, en lugar de --org
cli-arg-pop-tls = Cómo cifra el servidor POP (por defecto: según su puerto)
cli-arg-smtp = El servidor de envío, en lugar de --org
cli-arg-smtp-tls = Cómo cifra el servidor de envío (por defecto: según su puerto)
cli-arg-quiet = Decir solo los errores y el resultado
cli-arg-verbose = Decir más: de dónde viene cada valor
cli-arg-offline = No enviar nada por la red; se rechaza un comando que la necesite
cli-arg-receipt = Escribir cada conexión y lo que se envió en este archivo, como líneas JSON
cli-arg-lang = El idioma, como etiqueta: en, es…
cli-arg-renderer = Qué dibuja la ventana: el procesador u OpenGL; auto toma el primero que funcione (o defina WAYPOST_RENDERER)
cli-arg-color = Cuándo usar colores: auto, always o never
cli-arg-version = Mostrar la versión
cli-arg-help = Mostrar la ayuda
cli-arg-org = La organización: un id. incluido, un id. instalado o un archivo de perfil
cli-arg-group = El tipo de miembro, si la organización tiene varios
cli-arg-username = El nombre de usuario
cli-arg-name = El nombre completo, como lo ven los demás
cli-arg-address = Una de las direcciones de la organización; la primera si no se indica
cli-arg-program = El programa de correo, como thunderbird, eudora@5.1, eudora-mac o generic
cli-arg-read-on = Si lee el correo un solo equipo y programa, o varios
cli-arg-protocol = Cómo se lee el correo; lo que recomiende la organización si no se indica
cli-arg-network = Desde dónde se envía el correo; ambos sitios si no se indica
cli-arg-isp-smtp = Enviar por el servidor del proveedor de internet
cli-arg-leave-on-server = Solo POP: conservar unos días en el servidor el correo recogido
cli-arg-keep-after-trash = Con --leave-on-server: conservarlo allí aunque se vacíe la papelera
cli-arg-check-every = Minutos entre consultas de correo nuevo, o solo a mano
cli-arg-accept-plaintext = Aceptar ajustes que envían la contraseña sin cifrar, donde no hay nada mejor
cli-arg-answers = Leer las respuestas de un archivo JSON o de una configuración preparada; las opciones tienen preferencia
cli-arg-json = Mostrar JSON
cli-arg-format = El formato; el primero del programa si no se indica. Puede darse varias veces
cli-arg-output = El archivo o la carpeta donde escribir; - para la salida estándar
cli-arg-into = Editar este archivo de ajustes existente y escribir el resultado en la salida
cli-arg-sign-cert = Firmar el perfil para Apple Mail con este certificado (PEM, con los que están por encima)
cli-arg-sign-key = La clave privada del certificado (PEM, sin contraseña)
cli-arg-personality = Eudora: configurar una segunda cuenta con este nombre
cli-arg-file = El archivo del perfil
cli-arg-paths = Archivos de ajustes, o carpetas con uno: un perfil de Thunderbird, la carpeta de datos de Eudora
cli-arg-fix = Reparar lo encontrado: en el mismo archivo con una copia de seguridad, o en la salida
cli-arg-re-point = Cambiar las cuentas de esta organización, en todas las carpetas dentro de PATH, a sus servidores
cli-arg-shell = El intérprete de órdenes

cli-output-needs-fix = -o: es el lugar del archivo reparado. Indique también --fix, o quítelo.
cli-fix-one-target = -o: no se pueden escribir varios archivos en uno. Indique una carpeta, o compruebe los archivos de uno en uno.
cli-re-point-and-org = --re-point nombra la organización. Quite --org.
cli-re-point-done = Archivos leídos: { $files }. Cambiados: { $changed }. Para mirar usted: { $left }.
cli-no-command = Indique una orden, o ninguna para abrir la ventana. «waypost --help» las lista.
cli-not-understood = { $what }. «--help» muestra lo que hay.
cli-wrong-missing = falta { $argument }
cli-wrong-argument = aquí no existe la opción { $argument }
cli-wrong-command = no existe la orden «{ $command }»
cli-wrong-unicode = «{ $argument }» no está en UTF-8. Dé al archivo un nombre en UTF-8.
cli-wrong-value = { $argument } no puede ser «{ $value }»; indique uno de estos valores: { $known }
cli-unreadable = No se pudo leer { $path }: { $words }. Revise la ruta y vuelva a intentarlo.
cli-answers-fault = { $path }:{ $line }:{ $column }: { $words }
cli-servers-and-org = Dé --org, o servidores con --imap o --pop y --smtp.
cli-tls-without-server = { $option } dice cómo cifra un servidor. Dé el servidor con { $needed }.
cli-servers-incomplete = Dé un servidor para recibir (--imap o --pop) y uno para enviar (--smtp).
cli-servers-need-address = --address: con servidores propios, dé su dirección de correo completa (no «{ $typed }»).
cli-from-and-others = Con --from, los servidores y el nombre de usuario son los de la cuenta. Quite esto: { $options }.
cli-from-several = { $path } tiene varias cuentas: { $accounts }. Elija una con --account.
cli-from-no-account = --account: { $path } no tiene la cuenta «{ $account }». Tiene { $accounts }.
cli-from-several-match = --account: varias cuentas de { $path } son «{ $account }». Indique una de estas: { $accounts }.
cli-from-give = Indíquelo con { $options }.
cli-from-leave-out = Quite esto: { $options }.
cli-org-unknown = --org: no existe la organización «{ $name }». Indique una de estas: { $known }, o un archivo de perfil.
cli-unused-isp-smtp = en el campus, el correo sale por el servidor de la organización. Quite esto, o elija otro --network.
cli-unused-leave-on-server = con IMAP todo el correo se queda en el servidor. Quite esto, o elija --protocol pop.
cli-needs-agreement = Estos ajustes enviarían la contraseña sin cifrar, así que no se escribió nada. Actualice el programa, elija otro, o acéptelo con --accept-plaintext.
cli-format-not-for-program = --format: { $format } no es para { $program }. Use { $known }.
cli-one-format-for-output = -o -: en la salida estándar solo cabe un archivo. Indique un solo --format, o una carpeta.
cli-json-and-output = --json: el informe y el archivo no pueden ir los dos a la salida estándar. Quite uno.
cli-several-formats-need-folder = -o: varios formatos necesitan una carpeta. Termine la ruta con una barra.
cli-into-not-editable = --into: los archivos { $format } no se pueden editar. Quítelo para escribir uno nuevo.
cli-saved-new = Se escribió { $path }.
cli-saved-same = { $path } ya contiene estos ajustes.
cli-output-special = Para enviar el archivo a la salida estándar, use -o -.
cli-saved-replaced =
    { $case ->
        [edited] Se cambió { $path }; todo lo demás que contiene se conservó. Lo de antes está en { $backup }.
       *[replaced] Se sustituyó { $path }. Lo que contenía antes está en { $backup }.
    }
cli-no-place = { $format } y { $program } no tienen lugar para: { $settings }.
cli-by-hand = Para ajustar a mano, porque { $format } no lo contiene:
cli-format-every-program = todos los programas
cli-format-proven =
    { $how ->
        [run] probado ejecutando { $versions }: { $words }
        [rules] para { $versions }; no ejecutado, comparado con { $words }
       *[people] { $words }
    }
cli-format-drops = no contiene: { $settings }
cli-org-built-in = incluida
cli-org-valid = { $name }: este perfil se puede usar.
cli-org-invalid =
    { $errors ->
        [one] { $path }: un error.
       *[other] { $path }: { $errors } errores.
    }
cli-issue-error = error
cli-issue-warning = advertencia
cli-org-new = Se escribió { $path }. Sustituya todos los nombres que contiene y ejecute «waypost org validate».
cli-org-new-exists = { $path } ya existe y no se tocó. Indique otro nombre.
cli-org-new-from = Se escribió { $path } con los servidores de { $domain }. Sustituya el nombre, el servicio de ayuda, el nombre de usuario y las reglas (policy), que son ejemplos, y ejecute «waypost org validate».
cli-org-new-not-known = El catálogo no conoce { $domain }. Búsquelo con «waypost discover { $domain } -o FILE.json», o dé un archivo de ajustes.
cli-org-upgraded = { $path } es ahora un perfil del esquema { $schema }. Solo se cambió el número de «schema». Antes era { $backup }.
cli-org-upgrade-same = { $path } ya es un perfil del esquema { $schema }, y no se tocó.
cli-org-upgrade-signature = La firma { $path } ya no corresponde. Firme el perfil de nuevo.
cli-output-failed = No se pudo escribir en la salida estándar: { $words }. Indique otro lugar con -o.
window-profile-changed = El perfil de la organización ha cambiado
window-profile-changed-text = Su archivo no es el mismo que cuando se abrió. Léalo de nuevo para usar lo que dice ahora, o siga con lo que se leyó.
window-profile-read-again = Leerlo de nuevo
window-no-display = Aquí no hay pantalla donde abrir una ventana; «{ $command }» hace las mismas preguntas en este terminal. Para tener ventana instale un escritorio, o el paquete xvfb para usar uno sin verlo; por ssh, «ssh -X» trae una pantalla consigo.
window-failed = No se pudo abrir la ventana ({ $words }). «--renderer» elige otra forma de dibujar: cpu no necesita controlador gráfico, opengl necesita OpenGL 2 o posterior (en Linux el paquete libgl1-mesa-dri lo trae sin tarjeta gráfica). «waypost ask» hace las mismas preguntas en un terminal.
window-renderer-unknown = «{ $name }» no dibuja ninguna ventana: indique auto, cpu u opengl en --renderer o en WAYPOST_RENDERER.

## Ventana

## Ventana: marco

window-title = Waypost
window-name = Waypost: { $page }
window-name-refused = Waypost: { $page }, por revisar
window-not-kept = Sus respuestas no se pueden guardar para la próxima vez: no se puede escribir { $path } ({ $words }). Todo lo demás funciona; complételo todo sin cerrar la ventana.
window-not-kept-no-folder = Sus respuestas no se pueden guardar para la próxima vez: no hay carpeta personal donde guardarlas. Todo lo demás funciona; complételo todo sin cerrar la ventana.
window-theme-not-kept = El aspecto y el idioma no se pueden guardar para la próxima vez: no se puede escribir { $path } ({ $words }).
window-already-open = Waypost ya está abierto; su ventana está ahora delante.
sorry-title = Algo falló en Waypost
sorry-kept = Lo que usted respondió está guardado y ningún archivo quedó a medio escribir.
sorry-report = Se guardó un informe en { $path }. No contiene respuestas ni nombres; quien se ocupa de Waypost puede usarlo para arreglar esto.
sorry-no-report = No se pudo guardar un informe.
sorry-again = Empezar de nuevo
sorry-close = Cerrar la ventana
job-failed = Esto no terminó: algo falló en Waypost
sorry-in-terminal = Algo falló en Waypost. Se guardó un informe en { $path }; no contiene respuestas ni nombres.
sorry-in-terminal-no-report = Algo falló en Waypost y no se pudo guardar un informe.
window-back = Atrás
window-continue = Continuar
window-key-act =
    { $system ->
        [macos] Cmd+Retorno
       *[other] Ctrl+Intro
    }
window-key-back =
    { $system ->
        [macos] Cmd+{"["}
       *[other] Alt+←
    }
problems-title = Revise { $count } respuestas
window-back-to-review = Volver al resumen
window-to-finish = Ir al final
window-save-file = Guardar el archivo
window-question-of = Pregunta { $number } de { $count }
window-help-desk = Soporte: { $contact }
window-theme-system = Sistema
window-theme-light = Claro
window-theme-dark = Oscuro
window-theme-contrast-light = Contraste, claro
window-theme-contrast-dark = Contraste, oscuro
window-theme-now = Tema: { $theme }
window-language-now = Idioma: { $language }
window-step-here = { $step }, usted está aquí
window-step-to-come = { $step }, por hacer
window-so-far = Sus ajustes hasta ahora
window-so-far-none = Aparecen aquí según usted responde.
window-changed = Cambiado ahora mismo
window-rules-of = Según las reglas de { $organisation }.
window-before-you-go-on = Antes de seguir
window-why = ¿Por qué?
window-why-source = Lo dice { $source }.
window-copy = Copiar
window-copy-name = Copiar: { $setting }
window-change = Cambiar
window-change-name = Cambiar: { $field }
window-recommended = Recomendado
window-profile-files = Perfiles de organización

window-answer-you = { $name }, { $login }
window-answer-reading =
    { $places ->
        [one] Un sitio
       *[several] Varios
    }, con { $protocol }
window-answer-on-campus = En el campus
window-answer-off-campus = Fuera
window-answer-both = En el campus y fuera
window-answer-keeping =
    { $days ->
        [one] Durante { $days } día
       *[other] Durante { $days } días
    }
window-answer-not-keeping = No se conserva
window-answer-minutes =
    { $minutes ->
        [one] Cada minuto
       *[other] Cada { $minutes } minutos
    }
window-answer-by-hand = A mano

start-title = Configure su correo
start-text = Unas pocas preguntas en palabras sencillas. Waypost deduce cada ajuste, dice por qué y los pone en su programa de correo, o en un archivo para él.
start-go = Empezar las preguntas
start-minute = Un minuto, más o menos
start-resume = Seguir donde lo dejó
start-resume-detail = Sus respuestas de la última vez siguen aquí. Entre ellas no hay ninguna contraseña.
start-promise-offline = Funciona sin internet
start-forget = Olvidar todo lo que respondí
start-forgotten = Olvidado. Estos archivos ya no existen:
start-forgotten-nothing = No había nada que quitar.
start-not-forgotten = No se pudo quitar { $path }: { $words }
start-promise-password = Nunca guarda su contraseña
start-promise-backup = Hace una copia antes de cambiar nada

organisation-title = ¿De qué organización es su correo?
organisation-text = De ella dependen los servidores y las reglas.
organisation-search = Buscar
organisation-search-hint = Una parte del nombre, o su dirección de correo
organisation-none-found = No hay ninguna organización así. Pruebe una palabra más corta, o abra abajo un archivo de perfil.
organisation-count =
    { $count ->
        [one] { $count } organización
       *[other] { $count } organizaciones
    }
organisation-built-in = viene con Waypost
organisation-detail = { $domains } · perfil { $version } de { $date } · { $place }
organisation-file = Mi organización no está en la lista
organisation-file-label = Archivo de perfil
organisation-file-hint = Su servicio de soporte puede darle uno. Termina en .json.
organisation-file-open = Abrirlo
organisation-file-choose = Elegir un archivo…
organisation-sha256 = SHA-256: { $sum }
organisation-unusable = { $file } no se puede usar
organisation-passed-over = Varios perfiles tienen el mismo id
organisation-certificate = Este perfil trae su propio certificado

find-address-title = Busquemos sus ajustes
find-address-text = La mayoría se deduce de su dirección.
find-address = Su dirección de correo
find-address-empty = Escriba primero su dirección, o elija su organización en la lista.
find-address-no-domain = Parece un nombre de usuario. Escriba la dirección completa, por ejemplo jdoe@example.org, o elija su organización en la lista.
find-address-not-a-domain = La parte después de la @ no es un dominio: { $words }
find-address-known-user = { $organisation } · nombre de usuario { $login }
find-address-known = Ajustes de { $date }, ya en este equipo. No se ha enviado nada.

find-address-local = La parte antes de la @ no puede ser una dirección. Revise si hay espacios o una segunda @.
find-address-known-undated = Ya en este equipo. No se ha enviado nada.
find-address-catalogue = Del catálogo de Waypost, a fecha de { $date }. No se ha enviado nada.
find-address-not-right = ¿No es correcto?
find-address-unknown = Continúe para buscarlo, o escriba usted los servidores.
find-address-similar = ¿Quería decir { $domain }?
find-needs-app-password = Quizá necesite una contraseña para un solo programa (contraseña de aplicación). La última página dice dónde obtenerla.
find-needs-turn-on = Antes hay que activar la lectura con un programa de correo. La última página dice dónde.
find-other-ways = O empiece de otra manera
find-way-list = Elegir una organización de una lista
find-way-list-detail = Busque por nombre, o abra un perfil que le dio su servicio de soporte.
find-way-by-hand = Escribir los nombres de los servidores
find-way-by-hand-detail = Están en las páginas de ayuda de su proveedor. Waypost averigua el resto probando.
find-way-program = Lo tengo en otro programa
find-way-program-detail = Waypost lee la cuenta de un programa de este equipo.
find-way-setup = Abrir una configuración preparada
find-way-setup-detail = Un archivo de su servicio de soporte. Su nombre termina en .waypost.
find-look-up-title = Waypost aún no conoce { $domain }
find-look-up-text = No está entre los { $count } dominios que conoce este equipo (a fecha de { $date }).
find-look-up-question = ¿Buscarlo en línea?
find-look-up-promise = Hasta ahora no se ha enviado nada. Si acepta, solo se pregunta a estos:
find-asked-domain = en tres de sus direcciones web, por HTTPS
find-learns-domain = Su dirección de internet, y que busca los ajustes de correo de { $domain }
find-asks-dns = El servidor DNS de su red
find-asked-dns = por los servidores de correo de { $domain }
find-learns-dns = El nombre { $domain }, como cuando visita su sitio web
find-asked-database = opcional; una lista de muchos proveedores; autoconfig.thunderbird.net, por HTTPS
find-learns-database = Su dirección de internet y el nombre { $domain }
find-nobody-gets = Nadie recibe su dirección completa ni una contraseña.
find-company-asked-first = Si otra empresa gestiona el correo, Waypost le pregunta a usted antes de preguntarle a ella.
find-show-requests = Mostrar cada consulta
find-hide-requests = Ocultar las consultas
find-look-up = Buscarlo
find-look-up-again = Buscar de nuevo
find-stop = Dejar de buscar
find-looking-up-title = Buscando { $domain }
find-asking = preguntando
find-nothing-title = No se encontró nada para { $domain }
find-nothing-text = Las páginas de ayuda de su proveedor nombran los dos servidores. Escríbalos usted.
find-without-lookup = O sin búsqueda
find-by-hand = Escribir yo los servidores
find-from-program = Usar mis ajustes de otro programa
find-offline-title = Waypost no puede usar la red
find-offline-text = Se inició con --offline. Escriba usted los servidores, o inícielo sin esa opción.
find-forbidden-title = Su organización no permite buscar ajustes
find-forbidden-text = Así lo indica un perfil de este equipo. Escriba usted los servidores, o pregunte a su servicio de soporte.
find-no-domain = No hay direcciones directamente bajo ese nombre. Revise la parte después de la @.
find-no-network = No hay red. Conecte este equipo a internet y busque de nuevo.
find-stopped = Usted detuvo la búsqueda. Quizá se pueda encontrar más.
find-company-title = { $company } recibe el correo de { $domain }
find-company-text = Si acepta, se consultan por HTTPS dos de sus direcciones web. Conoce así su dirección de internet, y que busca sus ajustes de correo.
find-ask-company = Preguntar a { $company }
find-found-title = Ajustes encontrados
find-found-for = Ajustes encontrados para { $domain }
find-says-catalogue = Están en el catálogo que incluye Waypost.
find-says-domain = El propio dominio los publica, por una conexión segura.
find-says-dns = Lo dicen los registros DNS del dominio. Pueden falsificarse: revise los servidores.
find-says-company = Son los de la empresa que recibe el correo.
find-says-database = Están en la base de datos pública de Thunderbird.
find-results = Todos los resultados
find-others = Otros resultados ({ $count })
find-use-found = Usar estos ajustes
find-incoming = Entrante
find-outgoing = Saliente
find-sign-in = Inicio de sesión
find-server = { $protocol }, puerto { $port }, { $encryption }
find-sign-in-password = Contraseña
find-sign-in-app-password = Una contraseña para un solo programa (contraseña de aplicación)
find-sign-in-oauth = En el navegador (OAuth2)
find-elsewhere = en otro lugar: { $host }
find-elsewhere-title = { $host } no pertenece a este dominio
find-elsewhere-text = Muchas organizaciones alquilan sus servidores, así que puede ser correcto. Su contraseña se enviará allí.
find-expect = Sí, espero { $host }
find-tick-first = Marque primero la casilla, o vuelva atrás.
find-not-stated = No se indica
find-not-stated-text = Cuánto tiempo puede quedar el correo en el servidor y cada cuánto comprobarlo. Valen los valores propios de su programa.
find-what-was-asked = Qué se preguntó
find-milliseconds = { $count } ms
find-sent = Se envió el nombre del dominio, no su dirección ni una contraseña.
find-by-hand-title = Escriba los nombres de los servidores
find-by-hand-text = Están en las páginas de ayuda de su proveedor. Waypost averigua el resto probando.
find-incoming-server = Servidor entrante
find-outgoing-server = Servidor saliente
find-incoming-example = por ejemplo imap.example.org
find-outgoing-example = por ejemplo smtp.example.org
find-cleaned = El nombre del servidor es { $host }
find-protocol = Protocolo
find-incoming-encryption = Cifrado del servidor entrante
find-outgoing-encryption = Cifrado del servidor saliente
find-incoming-port = Puerto del servidor entrante
find-outgoing-port = Puerto del servidor saliente
find-port-used = Déjelo vacío para { $port }
find-no-encryption = Cualquiera podría leer su contraseña por el camino. Antes de escribir nada, Waypost le pregunta si está de acuerdo.
find-login = Nombre de usuario en el servidor
find-login-hint = Déjelo vacío si es su dirección completa, { $address }

find-more-values = Puerto, cifrado y nombre de usuario
find-try-promise = Si lo desea, Waypost prueba los puertos habituales de ambos servidores. Solo se prueban conexiones cifradas, y no se envía ninguna contraseña.
find-try = Probar los servidores
find-stop-trying = Dejar de probar
find-trying = probando
find-chosen = responde
find-no-answer-here = sin respuesta utilizable
find-use-it = Usar este
find-use-port = Usar { $protocol }, puerto { $port }, { $encryption }
find-no-answer = No funcionó ninguna conexión cifrada
find-use-typed = Usar estos servidores

checkup-use-elsewhere = Usarla en otro programa
checkup-use-elsewhere-name = Usar { $account } en otro programa
moved-title = Lo que no se traslada

find-who = A quién se pregunta
find-what-they-learn = Qué averiguan
find-port = { $protocol } { $port }, { $encryption }
receipt-title = Qué ha enviado Waypost
receipt-show = Ver qué ha enviado Waypost
receipt-text = Cada conexión desde que se inició Waypost.
receipt-empty = Nada. Waypost no ha usado la red.
receipt-copy = Copiar la lista
receipt-for-dns = Consulta a un servidor de nombres
receipt-for-lookup = Búsqueda de ajustes de correo
receipt-for-captive-portal = Búsqueda de la página de acceso de la red
receipt-for-server-test = Prueba de un servidor de correo
receipt-sent-nothing = no se envió nada
receipt-sent-name = se envió el nombre { $detail }
receipt-sent-handshake = se envió el nombre del servidor, para iniciar el cifrado
receipt-sent-request = se pidió { $detail }
receipt-sent-commands = se enviaron órdenes del protocolo, sin inicio de sesión
receipt-sent-login = se enviaron nombre de usuario y contraseña, cifrados
receipt-line = { $what }: { $place }, { $sent }
receipt-bytes = { $out } bytes enviados, { $in } recibidos

review-name = Nombre
review-address = Dirección
review-program = Programa de correo
review-username = Nombre de usuario
review-door = Puerto, cifrado
review-port-and-tls = { $port }, { $tls }
review-title = Revise sus ajustes
review-text = Aún no se ha cambiado nada en su equipo.
review-text-changed = Waypost ya cambió ajustes en este equipo. En esta página no cambia nada.
review-you = Usted
review-incoming = Correo de entrada
review-outgoing = Correo de salida
review-habits = Costumbres
review-protocol = Protocolo
review-server = Servidor
review-sign-in = Identificación
review-path-prefix = Prefijo de ruta
review-password = Contraseña
review-password-value = { $program } se la pedirá
review-sends-from = Envía desde
review-leave = Conservar en el servidor
review-days = Borrar de allí tras
review-trash = Borrar al vaciar la papelera
review-clear-title = Su contraseña podría leerse por el camino
review-clear-text = Estos ajustes la envían sin cifrado. Cualquiera en la red puede leerla, y también su correo. Un programa más nuevo cifra ambas cosas.
review-clear-problem = Acéptelo o cambie de programa de correo.
review-idle-title = Guardadas, pero sin uso ahora
review-idle-text = Con sus otras respuestas, estas no cambian nada: { $fields }.
window-agree = Lo entiendo. Escribir los ajustes sin cifrado.

you-title = ¿Quién es usted?
you-name = Nombre completo
you-name-hint = Como deben verlo los demás en sus mensajes
you-username = Nombre de usuario
you-username-hint = El nombre con el que inicia sesión, por ejemplo { $example }
you-understood = nombre de usuario: { $login }
you-group = ¿Qué es usted allí?
you-address = Su dirección de correo
you-address-hint = La que ven los demás y a la que responden
you-address-other = Otra dirección
you-address-other-label = La dirección
you-address-other-hint = Una que le dieron, terminada en @{ $domain }

program-title = ¿Qué programa de correo usa?
program-text = Waypost escribe los ajustes a la manera de cada uno.
program-about-thunderbird = Gratuito, para Windows, Mac y Linux
program-about-eudora = El clásico de Qualcomm, versiones 4 a 7
program-about-eudora-mac = El clásico de Qualcomm, versiones 4 a 6
program-about-apple-mail = En un Mac, un iPhone o un iPad
program-about-outlook-classic = El programa de Microsoft para Windows, con Archivo a la izquierda del menú
program-about-outlook = El nuevo para Windows, el de Mac y el de los teléfonos. No admite ningún archivo: usted recibe una hoja para copiar los valores
program-about-thunderbird-android = En un teléfono Android, con un archivo o con su cámara. K-9 Mail es la misma aplicación
program-about-evolution = El programa del escritorio GNOME
program-about-claws-mail = Pequeño y rápido, para Linux y Windows
program-about-sylpheed = Pequeño y rápido, para Linux y Windows
program-about-terminal = En un terminal
program-about-collects = Recoge correo en segundo plano para otros programas
program-about-copies = Guarda en este equipo una copia de un buzón IMAP
program-about-sends = Envía correo para otros programas
program-about-generic = Una hoja con todos los valores, para copiarlos
program-here = Encontrados en este equipo
program-others = Todos los demás
program-more = Más programas
program-version-here = Versión { $version }. { $words }
program-approved-tag = Aprobado
program-approved = { $organisation } da ayuda con él. { $reason }
program-advised-against = { $organisation } lo desaconseja. { $reason }
program-advised-against-tag = Desaconsejado
program-unsuitable = { $program } no sirve aquí
program-version = ¿Qué versión?
program-version-hint = Está en el menú Help, en «About Eudora».
program-version-below = anterior a { $version }
program-version-later = posterior

how-often-title = ¿Cada cuánto hay que consultar el correo?
how-often-text = Cada consulta carga un poco el servidor. { $minimum ->
        [one] { $organisation } no pone límite.
       *[other] { $organisation } permite como máximo una cada { $minimum } minutos.
    }
how-often-recommended =
    { $minutes ->
        [one] Cada minuto
       *[other] Cada { $minutes } minutos
    }
how-often-recommended-detail = Suficiente para la mayoría
how-often-other = Otro intervalo
how-often-every = Cada
how-often-unit = minutos
how-often-minutes = Minutos entre consultas
how-often-less = Cinco minutos menos
how-often-more = Cinco minutos más
how-often-by-hand = Solo cuando yo lo pida
how-often-by-hand-detail = Pulse el botón de su programa cuando quiera correo nuevo

finish-title = Sus ajustes están listos
finish-title-done = Listo
finish-card = Guardarlos para { $program }
finish-card-text = Un archivo con todo lo que admite. No cambia nada más en su equipo.
finish-formats = Tipo de archivo
finish-path = Dónde guardar
finish-path-hint = Lo que ya haya se conserva al lado con otro nombre.
finish-path-hint-edit = Si ya existe, solo cambian en él estos ajustes, y se guarda una copia del archivo anterior.
finish-choose = Elegir…
finish-saved = Guardado
finish-saved-at = { $path }
finish-saved-same = { $path } ya contiene exactamente esto.
finish-saved-backup = { $path }. Lo que había antes está ahora en { $backup }.
finish-not-saved = No se guardó. Lo que había sigue igual
finish-take-in = Pasarlo a { $program }
finish-left-over = Falta ajustar a mano
finish-left-over-text = El archivo no puede contener esto.
finish-instead = O en su lugar:
finish-print = Imprimir la hoja
finish-printed = La hoja está abierta en su navegador: { $path }
finish-not-printed = No se pudo guardar la hoja
finish-print-no-folder = No se puede imprimir la hoja: este equipo no tiene una carpeta de documentos donde guardarla.
finish-no-place = Este archivo y { $program } no tienen lugar para: { $settings }.
finish-by-hand = Pasos a mano
finish-by-hand-text = Todos los ajustes con las palabras de { $program }
finish-values = Copiar valores sueltos
finish-next = Qué pasa después
finish-step = { $label }: { $value }

## Ventana: imágenes, leer, enviar, conservar

picture-start = Un poste indicador con un sobre en el letrero, y un equipo
picture-imap = Todos los mensajes están en el servidor. Los equipos del trabajo y de casa y el teléfono muestran los mismos.
picture-pop = Todos los mensajes pasaron del servidor al equipo de casa. El servidor, el equipo del trabajo y el teléfono no tienen ninguno.
picture-imap-deleted = Borrado en uno: borrado en todos
picture-pop-deleted = Borrado aquí: borrado para siempre
picture-server = Servidor
picture-work = trabajo
picture-home = casa
picture-phone = teléfono
picture-on-campus = en el campus
picture-elsewhere = fuera
picture-organisation = Organización
picture-provider = Proveedor
picture-sending-on-campus = Un mensaje va de la red del campus al servidor de su organización y de allí a quien lo lee.
picture-sending-login = Un mensaje va al servidor de su organización, que lo acepta cuando usted se identifica, y de allí a quien lo lee.
picture-sending-provider = Un mensaje va al servidor de su proveedor de internet y de allí a quien lo lee.
picture-on-server = En el servidor
picture-on-computer = En este equipo
picture-arrives = Llega
picture-later = Más tarde
picture-day = Día { $days }
picture-others = otros equipos pueden recogerlo
picture-deleted = se borra aquí
picture-deleted-fetched = se borra en cuanto se recoge
picture-stays = se queda hasta que usted lo borre
picture-trash = ¿Vacía la papelera antes del día { $days }? Entonces el mensaje se borra de ambos a la vez.
picture-retention-none = Un mensaje sale del servidor en cuanto se recoge. En este equipo se queda hasta que usted lo borre.
picture-retention =
    { $days ->
        [one] Un mensaje se queda { $days } día en el servidor, donde otros equipos pueden recogerlo, y después se borra allí. En este equipo se queda hasta que usted lo borre.
       *[other] Un mensaje se queda { $days } días en el servidor, donde otros equipos pueden recogerlo, y después se borra allí. En este equipo se queda hasta que usted lo borre.
    }
picture-retention-trash = { picture-retention } Si antes lo quita al vaciar la papelera, sale de ambos a la vez.
picture-finish = Una carta entra en la ventana del programa de correo

reading-title = ¿Dónde lee su correo?
reading-one = En un solo equipo
reading-one-detail = en un programa de correo
reading-several = En varios sitios
reading-several-detail = teléfono, trabajo, casa
reading-live = ¿Dónde deben estar sus mensajes?
reading-because-open = Diga primero dónde lee. Después se marca la mejor opción.
reading-because-one = Con un solo equipo, { $organisation } recomienda { $protocol }.
reading-because-several = En varios sitios, { $organisation } recomienda { $protocol }.
reading-imap = El correo se queda en el servidor
reading-imap-text = Sus mensajes *se quedan en el servidor*. Cada equipo y teléfono muestra el mismo correo. Si borra un mensaje en uno, desaparece de todos.
reading-pop = El correo pasa a un solo equipo
reading-pop-text = Sus mensajes *pasan a un solo equipo* y salen del servidor. Su teléfono y sus otros equipos no los reciben.
reading-not-offered = { $organisation } no ofrece { $protocol }.

sending-title = ¿Desde dónde envía?
sending-networks = «En el campus» significa { $networks }.
sending-networks-unnamed = «En el campus» significa las redes de { $organisation }.
sending-on-campus = Solo en el campus
sending-on-campus-detail = siempre en esas redes
sending-elsewhere = Solo fuera
sending-elsewhere-detail = en casa o de viaje
sending-both = Ambos
sending-both-detail = un portátil que va con usted
sending-through = ¿A través de qué servidor, cuando está fuera?
sending-service = El servidor de { $organisation }
sending-own = { $service }
sending-own-detail = Funciona en todas partes. Usted se identifica en él con su contraseña.
sending-own-only = Desde fuera usted envía por *{ $service }*. Su programa se identifica en él con su contraseña.
sending-provider = El servidor de mi proveedor de internet
sending-provider-detail = Funciona donde ese proveedor le da conexión. Hace falta saber su nombre.
sending-provider-name = Nombre del servidor de salida del proveedor
sending-provider-hint = Está en las páginas de ayuda de su proveedor, por ejemplo smtp.provider.example

keeping-title = ¿Debe quedarse también en el servidor el correo recogido?
keeping-text = Con POP, el correo pasa a este equipo. Una copia puede esperar en el servidor para sus otros equipos.
keeping-no = No, solo en este equipo
keeping-no-detail = La consulta sigue siendo rápida. Elija esto si no necesita la copia.
keeping-yes = Sí, conservar una copia un tiempo
keeping-yes-detail = Otros equipos aún pueden recogerla. Usted dice cuándo se borra.
keeping-after = Borrarla del servidor tras
keeping-days =
    { $days ->
        [one] día
       *[other] días
    }
keeping-days-name = Días hasta que se borra del servidor
keeping-fewer = Menos días
keeping-more = Más días
keeping-trash = y cuando la quite al vaciar la papelera

## Correo que saldría para siempre del servidor: una interrupción

leaving-title = Su correo saldría del servidor para siempre
leaving-text = Usted lee en varios sitios. Con POP y sin copia en el servidor, cada mensaje va *al equipo que lo recoge primero*. Sus otros sitios no lo reciben nunca, y su servicio de soporte no puede recuperarlo.
leaving-imap = Usar IMAP en su lugar
leaving-imap-detail = El correo se queda en el servidor, y todos sus sitios muestran lo mismo
leaving-copy = Conservar una copia en el servidor
leaving-copy-detail =
    { $days ->
        [one] Durante { $days } día, para que sus otros equipos también puedan recogerla
       *[other] Durante { $days } días, para que sus otros equipos también puedan recogerla
    }
leaving-go-on = Dejar que salga del servidor

## Idiomas

language-title = Idioma
language-text = La ventana y todo lo que Waypost escribe cambian enseguida.
language-no-font = Este equipo no puede mostrar { $language ->
        [zh-Hans] el chino
        [ja] el japonés
       *[other] ese idioma
    }
language-no-font-text = Aquí no se encontró ninguna fuente con sus letras, así que Waypost habla inglés. Instale una, por ejemplo Noto Sans CJK, que es gratuita, y abra Waypost de nuevo.

## La comprobación en la ventana

checkup-door = Comprobar los ajustes que tengo
checkup-door-detail = Lee lo que su programa de correo usa ahora, dice qué falla y lo repara.
checkup-choose-name = Comprobación
checkup-choose-title = ¿Qué ajustes hay que comprobar?
checkup-choose-text = Waypost los lee y dice qué falla. No se cambia nada hasta que usted lo diga.
checkup-here = En este equipo
checkup-looking = Buscando sus programas de correo…
checkup-none-here = No se encontró ningún programa de correo. Indique abajo su archivo o carpeta.
checkup-profile = { $program }, { $name }
checkup-path = Otro archivo o carpeta
checkup-path-hint = El eudora.ini de Eudora, la carpeta del perfil de Thunderbird o el archivo de ajustes de otro programa. También puede soltarlo sobre esta ventana.
checkup-ask-file = Elegir un archivo…
checkup-ask-folder = Elegir una carpeta…
checkup-version = ¿Qué versión de Eudora?
checkup-version-hint = Sus ajustes no lo dicen. Está en el menú Help, en «About Eudora».
checkup-version-unknown = No lo sé
checkup-whose = ¿Las reglas de quién?
checkup-whose-found = Averiguarlo por los ajustes
checkup-whose-found-detail = Por los servidores y la dirección que contienen
checkup-whose-own = Una organización que elijo
checkup-whose-own-detail = Solo se comprueban sus cuentas
checkup-check = Comprobar
checkup-nothing-chosen = Marque un programa, o indique un archivo o carpeta.
checkup-reading = Leyendo y comprobando…
checkup-mending = Reparando…
checkup-title =
    { $count ->
        [0] Nada que cambiar
        [one] Un ajuste necesita su atención
        [2] Dos ajustes necesitan su atención
        [3] Tres ajustes necesitan su atención
        [4] Cuatro ajustes necesitan su atención
        [5] Cinco ajustes necesitan su atención
        [6] Seis ajustes necesitan su atención
        [7] Siete ajustes necesitan su atención
        [8] Ocho ajustes necesitan su atención
        [9] Nueve ajustes necesitan su atención
       *[other] { $count } ajustes necesitan su atención
    }
checkup-nothing-known = Aquí no se pudo comprobar ninguna cuenta
checkup-must = *{ $count }* por cambiar
checkup-should = *{ $count }* que conviene cambiar
checkup-know = *{ $count }* que conviene saber
checkup-right =
    { $count ->
        [one] *1* es correcto
       *[other] *{ $count }* son correctos
    }
checkup-unchanged = Aún no se ha cambiado nada.
checkup-healthy = Ajustes examinados: { $count }. Todo es correcto.
checkup-repair = Reparar
checkup-repair-name = Reparar: { $title }
checkup-by-hand = A mano
checkup-details = Detalles
checkup-details-name = Detalles: { $title }
checkup-line = línea { $line }
checkup-change = { $found }, debería ser { $expected }
checkup-step = En el programa: { $place }: «{ $label }»: *{ $value }*
checkup-stands = En el archivo: { $place }, { $key }
checkup-own-choice = Queda sin marcar, porque le toca a usted decidirlo.
checkup-passed-over = Lo que se pasó por alto ({ $count })
checkup-unknown = { $account }: no es una cuenta de una organización que Waypost conozca. No se toca.
checkup-claim = Esta es mi cuenta de { $organisation }
checkup-main = Cuenta principal
checkup-of = { $account } · { $program } · { $file }
checkup-checked = Comprobado
checkup-account = Cuenta
checkup-held-against = Comparado con
checkup-other-organisation = Otra organización
checkup-lines =
    { $count ->
        [one] { $file }, 1 línea
       *[other] { $file }, { $count } líneas
    }
checkup-files = { $count } archivos
checkup-accounts = { $count } cuentas
checkup-kind = { $label }, { $protocol }
checkup-save-report = Guardar informe…
checkup-report-file = waypost-check-up.txt
checkup-report-path = Dónde guardar el informe
checkup-report-hint = Texto sin formato con todo lo de esta página. No contiene ninguna contraseña.
checkup-report-save = Guardarlo
checkup-no-path = Escriba dónde guardarlo.
checkup-repair-count =
    { $count ->
        [0] Reparar
        [one] Reparar 1 ajuste
       *[other] Reparar { $count } ajustes
    }
checkup-none-ticked = No hay nada marcado. Marque lo que Waypost debe reparar.
checkup-done = Volver al inicio
checkup-mend-name = Reparar
checkup-mend-title =
    { $count ->
        [one] ¿Reparar un ajuste?
       *[other] ¿Reparar { $count } ajustes?
    }
checkup-mend-text = Solo cambia esto. Todo lo demás del archivo queda como está, letra por letra.
checkup-fetch-title = El correo viejo puede llegar otra vez
checkup-fetch-text = Con otro servidor u otro nombre de usuario, su programa ya no sabe qué correo ha recogido. Lo que siga en el servidor puede recogerse una vez más. No se pierde nada.
checkup-where = ¿Dónde deben ir las reparaciones?
checkup-in-place =
    { $count ->
        [one] Cambiar el propio archivo
       *[other] Cambiar los propios archivos
    }
checkup-in-place-text = Al lado se guarda una copia de lo que hay ahora, con la fecha en el nombre. Cierre antes { $program }.
checkup-copy = Guardar una copia reparada
checkup-copy-text = Lo que usa su programa queda como está.
checkup-copy-path = Dónde guardar la copia
checkup-copy-hint =
    { $count ->
        [one] El archivo entero, con las reparaciones
       *[other] Una carpeta para las { $count } copias
    }
checkup-mend-files =
    { $count ->
        [one] Reparar el archivo
       *[other] Reparar los archivos
    }
checkup-mend-copies =
    { $count ->
        [one] Guardar la copia
       *[other] Guardar las copias
    }
checkup-try-again = Intentar de nuevo
checkup-not-mended = No se reparó. El archivo está como estaba
checkup-mended-name = Reparado
checkup-mended-title =
    { $count ->
        [0] No se cambió nada
        [one] Un ajuste está reparado
       *[other] { $count } ajustes están reparados
    }
checkup-mended-list = Lo que se cambió
checkup-mended-new = La copia reparada es { $path }.
checkup-mended-backup = Guardado en { $path }. Lo que había antes está ahora en { $backup }.
checkup-mended-same = { $path } ya contenía exactamente esto.
checkup-left-list = Lo que se dejó
checkup-left-by-hand = Waypost no puede reparar esto en el archivo. Hágalo a mano.
checkup-left-own = Usted lo dejó sin marcar.
checkup-check-again = Comprobar de nuevo
checkup-changed = Antes: { $found }; ahora: { $expected }

## Poner la cuenta en el programa

apply-not-this-program = Waypost no puede poner los ajustes en { $program } por sí mismo.
apply-no-settings = No se encontraron ajustes de { $program } en este equipo.
apply-start-once = { $program } nunca se abrió aquí. Ábralo una vez, ciérrelo y vuelva a intentarlo.
apply-several = { $program } tiene aquí varios perfiles, y ninguno es el que abre por sí solo: { $names }. Diga cuál es.
apply-not-settings = { $path } no contiene ajustes de { $program } que Waypost pueda cambiar.
apply-refused = No se escribió nada en { $path }. { $words }
apply-others-change = En { $path } otras cuentas toman ajustes de esta y cambiarían con ella: { $names }. No se escribió nada. Revise antes esas cuentas, o ponga esta como una personalidad propia.
apply-changed = { $path } acaba de cambiar, así que no se escribió nada. Vuelva a intentarlo: Waypost lo mira de nuevo.
apply-read-only = No se permite escribir { $path }. No se cambió nada. Pregunte a quien se ocupa de este equipo, o guarde en su lugar un archivo de ajustes.
apply-system = No se pudo escribir { $path }: { $words }. Todo está como estaba.
apply-no-journal = Waypost no pudo anotar el cambio en su propia carpeta: { $words }. Sin esa nota no se puede deshacer, así que no se cambió nada.
apply-differs = Lo que se leyó después en { $path } no era lo que se escribió. Todo se restauró como estaba. Guarde en su lugar un archivo de ajustes y avise a su servicio de soporte.
apply-not-restored = No se pudo restaurar { $path }: { $words }. La copia que está al lado está completa, y Waypost lo intenta de nuevo la próxima vez que se abra.
apply-recovered = Un cambio anterior en { $path } se había interrumpido. Se puso en orden.
apply-file = Cambios en { $path }
apply-new-file = Archivo nuevo { $path }
apply-nothing = { $program } ya tiene esta cuenta, con exactamente estos ajustes ({ $path }). No se cambió nada.
apply-dry-run = No se escribió nada. Sin --dry-run esto se pondría en { $program } ({ $path }).
apply-made-profile = { $program } nunca se abrió aquí, así que se creó para él un perfil con la cuenta: { $path }.
apply-added = La cuenta está ahora en { $program } ({ $path }, como { $account }).
apply-corrected = La cuenta que estaba en { $program } tiene ahora los ajustes correctos ({ $path }, { $account }).
apply-backup = Lo que había antes se conserva en { $path }.
replaced-hard-links = { $path } tiene otros nombres (enlaces duros). Estos conservan el contenido anterior.
replaced-foreign-owner = { $path } pertenece a otro usuario. Seguirá siendo suyo; si el sistema no lo permite, no se cambia nada.
replaced-foreign-group = { $path } pertenece a un grupo del que usted no forma parte. Pasará a su propio grupo, que no podrá hacer más con él que cualquier otro usuario.
undo-nothing = No hay ningún cambio que deshacer.
undo-journal = No se pudieron leer o escribir las notas de Waypost sobre sus cambios: { $words }.
undo-changed = { $path } cambió desde que Waypost lo escribió, por el programa o a mano. Restaurar el archivo anterior perdería eso.
undo-changed-accounts = { $path } cambió desde que Waypost lo escribió. Restaurar el archivo anterior perdería lo que llegó desde entonces, por ejemplo { $accounts }.
undo-no-copy = La copia { $path } ya no está o se cambió, así que no se puede restaurar el archivo anterior.
undo-dry-run = No se escribió nada. Sin --dry-run se desharía el cambio para { $address } en { $program } ({ $path }).
journal-folder-passed-over = Las notas de Waypost sobre sus cambios en { $path } no se usan: { $words }. Hasta entonces no se puede deshacer ninguno de esos cambios.
journal-passed-over = { $path } está entre las notas de Waypost sobre sus cambios, pero se pasó por alto: { $reason ->
    [special] no es un archivo normal
    [foreign] otros usuarios de este equipo podrían haberlo escrito
    [large] es demasiado grande
    [unreadable] no se pudo leer ({ $words })
    [other-files] nombra archivos que Waypost no cambia
   *[damaged] está dañado o es de otra versión de Waypost
 }. Waypost no puede deshacer lo que describe. Si no lo necesita, elimínelo.
apply-busy = Otro Waypost está cambiando ajustes en este momento, así que no se cambió nada. Espere a que termine e inténtelo de nuevo.
change-not-locked = { -waypost } no pudo usar su bloqueo, que evita que dos de sus ejecuciones cambien los mismos ajustes: { $words }. No se cambió nada.
apply-unfinished = Un cambio anterior en { $path } se interrumpió. La próxima ejecución sin --dry-run lo pondrá en orden.
undo-partial = No se pudo restaurar { $path }: { $words }. { $count ->
    [0] Aún no se ha restaurado ningún archivo.
   *[other] Ya restaurado: { $restored }.
 } Vuelva a deshacerlo cuando la causa haya desaparecido; no se pierde nada.
undo-not-recorded = Todos los archivos están como antes, pero Waypost no pudo eliminar su nota del cambio: { $words }. Lo hará la próxima vez que se abra.
undo-kept-backup = La copia { $path } ya no hace falta, pero no se pudo eliminar.
undo-restored = { $program } está como antes de poner { $address } ({ $path }).
undo-taken-out = Se quitó { $address } de { $program } ({ $path }). Todo lo que cambió desde entonces se ha quedado, y también los mensajes que recogió.
undo-kept = { $key } se cambió después y queda como está.
cli-apply-about = Poner los ajustes en el programa de este equipo, o quitarlos
cli-apply-examples =
    Ejemplos:
      waypost apply --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird --dry-run
      waypost apply --answers jane.json --profile ~/.thunderbird/abcd1234.default-release
      waypost apply --undo
cli-arg-profile = La carpeta del perfil o el archivo de ajustes, si el programa tiene varios
cli-arg-dry-run = Mostrar qué cambiaría y no escribir nada
cli-arg-undo = Deshacer el último cambio
cli-arg-account-only = Con --undo: si los archivos cambiaron después, quitar solo lo que puso Waypost
cli-account-only-needs-undo = --account-only: va con --undo. Indique también --undo, o quítelo.
cli-apply-export-instead = «waypost export» escribe un archivo para pasarlo a mano.
cli-apply-undo = «waypost apply --undo» lo deshace.
cli-undo-account-only = Para quitar solo lo que puso Waypost, añada --account-only.

## La última página: al propio programa

put-title = Ponerlos en { $program }
put-adds = Añade la cuenta *{ $address }*. Sus otras cuentas quedan como están.
put-adds-somewhere = Añade la cuenta *{ $address }*.
put-corrects = La cuenta *{ $address }* ya está. Esto corrige sus ajustes; sus otras cuentas quedan como están.
put-makes-profile = { $program } nunca se abrió aquí. Esto crea su perfil con la cuenta *{ $address }*.
put-nothing = La cuenta *{ $address }* ya está en { $program }, con exactamente estos ajustes.
put-profile = ¿Qué perfil?
put-choose-profile = Ninguno es el que se abre por sí solo. Elija dónde va la cuenta.
put-default-profile = { $name } (el que se abre por sí solo)
put-ready = { $program } está cerrado, se guarda una copia y usted puede deshacerlo cuando quiera.
put-ready-new = No se cambia nada suyo, y usted puede deshacerlo cuando quiera.
put-nothing-to-do = No hay nada que cambiar.
put-open = { $program } está abierto y sobrescribiría el cambio. Ciérrelo y vuelva a intentarlo.
put-busy = Un momento…
put-show = Mostrar los cambios
put-line-before = − { $key } = { $value }
put-line-after = + { $key } = { $value }
put-done-added = { $address } está ahora en { $program }
put-done-corrected = Los ajustes de { $address } en { $program } ya son correctos
put-done-profile = { $program } tiene ahora un perfil con { $address }
finish-file = Guardar un archivo…
undo-earlier = { $date }: Waypost puso { $address } en { $program }.
undo-ask = Deshacer…
undo-question = ¿Quitar { $address } de { $program }?
undo-question-text = Los archivos vuelven a ser lo que eran, byte por byte. El correo del servidor no se toca.
undo-yes = Deshacer
undo-keep = Dejarlo
undo-take-out = Quitar solo esta cuenta
undo-busy = Un momento…
undo-done-title = Deshecho
undo-not-done = No se deshizo. Todo está como estaba
undo-partly-done = No se deshizo por completo
undo-recovered-title = Se puso algo en orden
undo-not-recovered-title = Algo no se pudo poner en orden

## El código de soporte, la configuración preparada, listas de personas

code-empty = Escriba el código: cuatro grupos de cinco letras y números.
code-letter = Grupo { $group }: «{ $letter }» no aparece en ningún código. Pida de nuevo este grupo.
code-length = Un código tiene { $length } letras y números, y este tiene { $count }. Pídalo entero de nuevo.
code-group-length = El grupo { $group } debe tener { $length } letras y números. Pida de nuevo este grupo.
code-wrong = Varias letras están mal. Pida de nuevo el código entero.
code-wrong-group =
    { $count ->
        [one] El grupo { $groups } está mal: una letra se oyó mal o se cambió de sitio. Pida de nuevo este grupo.
       *[other] Los grupos { $groups } están mal: hay letras que se oyeron mal o se cambiaron de sitio. Pida de nuevo estos grupos.
    }
code-newer = Este código se hizo con una versión más nueva de Waypost. Actualice Waypost para leerlo.

setup-newer = { $path } es una configuración de formato { $number }, más nuevo que esta versión de Waypost. Actualice Waypost para abrirla.

people-not-a-choice = { $column }: «{ $found }» no es una de las palabras admitidas. Use { $known }.
people-column = { $column }: { $what }
people-cells = La fila tiene { $found } celdas y el encabezado tiene { $wanted }. Puede faltar o sobrar una coma o una comilla.
people-not-text = Esto es UTF-16 o no es texto. Guarde la lista como «CSV UTF-8».
people-row-too-long = Esta línea tiene más de 64 KiB, y ninguna fila necesita tanto. Revise los separadores y las comillas.
people-row-empty = La fila está vacía: solo tiene separadores. Rellénela o quítela.
people-open-quote = En la línea { $line } se abre una comilla que no se cierra en ella. Ciérrela o quítela. Las filas siguientes no se ven afectadas.
people-org-unknown = org: no existe la organización «{ $name }» en este equipo. Indique el id. de una que esté instalada.
people-needs-agreement = Estos ajustes enviarían la contraseña sin cifrar. Indique un programa más nuevo, o acéptelo con --accept-plaintext o con la columna «accept_plaintext».
people-no-format = Ninguno de los formatos pedidos es para { $program }. Pida uno que lo sea, o quite --format.
people-windows-1252 = La lista no está en UTF-8 y se leyó como Windows-1252. Mire algún nombre con tilde antes de entregar nada.
setup-no-organisation = { $path } es para una organización «{ $id }» que este equipo no conoce. Pida su perfil al servicio de soporte, o una configuración con el perfil dentro.
batch-system = No se pudo escribir { $path }: { $words }. Lo que se escribió antes está completo: ejecute lo mismo de nuevo para seguir.
batch-no-target = No se indicó ninguna carpeta ni zip para los archivos. Indique uno; no se escribió nada.
batch-list-changed = La lista { $path } ha cambiado desde que la miró. Mírela de nuevo; no se escribió nada.

code-page = página
code-verdict = última prueba de conexión
code-unknown-organisation = una que este equipo no conoce
code-other-organisation = El código es para otra organización. Se muestra lo que vale en todas partes.
code-other-edition = El código se hizo con otra edición del perfil de la organización. Se muestra lo que sigue valiendo.
code-dropped = Sin responder, porque aquí no significa nada: { $fields }
code-to-ask = No está en el código, hay que preguntarlo: { $fields }
code-spelled = Grupo { $group }: { $words }
code-spelled-letter = { $letter } { $word }
code-spelled-both = { $one }, { $other }

## Las palabras con que se leen letras y números por teléfono (las habituales en español)

code-spell-0 = cero
code-spell-1 = uno
code-spell-2 = dos
code-spell-3 = tres
code-spell-4 = cuatro
code-spell-5 = cinco
code-spell-6 = seis
code-spell-7 = siete
code-spell-8 = ocho
code-spell-9 = nueve
code-spell-a = Antonio
code-spell-b = Barcelona
code-spell-c = Carmen
code-spell-d = Dolores
code-spell-e = Enrique
code-spell-f = Francia
code-spell-g = Gerona
code-spell-h = Historia
code-spell-j = José
code-spell-k = Kilo
code-spell-m = María
code-spell-n = Navarra
code-spell-p = París
code-spell-q = Queso
code-spell-r = Ramón
code-spell-s = Sábado
code-spell-t = Tarragona
code-spell-v = Valencia
code-spell-w = Washington
code-spell-x = Xilófono
code-spell-y = Yegua
code-spell-z = Zaragoza

## Línea de órdenes: code, prepare, batch

cli-code-about = El código de soporte: lo elegido en cuatro grupos de letras, para el teléfono
cli-code-examples =
    Ejemplo:
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop
cli-code-encode-about = Mostrar el código de estas respuestas. No contiene nombre, dirección ni contraseña
cli-code-encode-examples =
    Ejemplo:
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop --leave-on-server 7
cli-code-decode-about = Decir qué significa un código, o cuál de sus grupos está mal
cli-code-decode-examples =
    Ejemplo:
      waypost code decode "12345-6789A-BCDEF-GHJKM" --json
cli-prepare-about = Escribir una configuración que se abre en el resumen
cli-prepare-examples =
    Ejemplos:
      waypost prepare --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o jane.waypost
      waypost jane.waypost
cli-batch-about = Escribir archivos de ajustes para cada persona de una lista
cli-batch-examples =
    La lista es CSV con encabezado: username, name y cualquiera de address, org, group, program, read_on, protocol,
    network, isp_smtp, leave_on_server, keep_after_trash, check_every, accept_plaintext. Una celda vacía toma el
    valor de la opción. Si se interrumpe, la misma orden sigue donde estaba.

    Ejemplos:
      waypost batch people.csv --org caltech-imss --program thunderbird -o settings.zip
      waypost batch people.csv --org caltech-imss --program thunderbird --format thunderbird-import --format sheet-html -o settings
cli-ask-about = Las mismas preguntas como texto en un terminal
cli-ask-examples =
    Ejemplo:
      waypost ask
      waypost ask --org caltech-imss < answers.txt

    Se responde con un número o una palabra; Intro toma lo que está entre corchetes. «volver», «motivo»,
    «cambiar» y «salir» valen en todas las preguntas. Las preguntas van a la salida de errores; la ruta del
    archivo guardado, a la salida estándar.
ask-begin = Waypost: ajustes para su correo. Escriba un número o una palabra; Intro toma lo que está entre corchetes. «volver», «motivo», «cambiar» y «salir» valen en todas partes.
ask-question = Pregunta { $number } de { $of }: { $title }
ask-prompt = Respuesta [{ $default }]:{ " " }
ask-prompt-open = Respuesta:{ " " }
ask-organisation-hint = Su dirección de correo, un número, un id. o la ruta de un archivo de perfil.
ask-provider-hint = «no» para el servidor de su organización, o el del proveedor, como smtp.provider.example.
ask-keeping-hint = «no», o el número de días hasta que se borra allí.
ask-how-often-hint = Minutos, o «manual» para consultar solo cuando usted lo pida.
ask-why-group = Los miembros de distinto tipo tienen servidores distintos.
ask-why-username = Es el nombre con el que inicia sesión en su correo. No es su contraseña, que aquí nunca se pide.
ask-needs-answer = Esto necesita una respuesta.
ask-not-a-choice = No es ninguna de las respuestas. Escriba un número de la lista, o la palabra.
ask-review = Intro continúa para guardar. «cambiar 3» vuelve a una pregunta, «cambiar» las lista, «motivo» muestra de dónde viene cada valor.
ask-agree = Estos ajustes envían su contraseña sin cifrar. Escriba «acepto» para seguir de todos modos, o «cambiar» para elegir otro programa.
ask-agree-word = acepto
ask-change = Escriba «cambiar» y el número.
ask-ended = La entrada terminó antes de la última pregunta, así que no se guardó nada. Responda a todas las preguntas, o dé las respuestas como opciones.
ask-left = Salida sin guardar.
ask-word-back = volver
ask-word-why = motivo
ask-word-quit = salir
ask-word-change = cambiar

ask-look-up = ¿Buscarlo? «sí», o «no» para escribir usted los servidores.
ask-look-up-database = ¿Preguntar también a esta lista de muchos proveedores? «sí» o «no».
ask-elsewhere = ¿Espera este servidor? «sí» o «no».
ask-use-found = ¿Usar estos ajustes? «sí», o «no» para escribir usted los servidores.
ask-servers-hint = Un nombre como mail.example.org, o con puerto, mail.example.org:993. Están en las páginas de ayuda de su proveedor.
ask-word-yes = sí
ask-word-no = no
cli-test-about = Probar los servidores y decir qué falla, quién puede actuar y qué hacer
cli-test-examples =
    Ejemplo:
      waypost test --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
      waypost test --from ~/.thunderbird --json
      pass mail | waypost test --answers jane.json --password-stdin

    La contraseña se pide en un terminal (Intro: no iniciar sesión) o se lee de la entrada estándar, se usa
    una vez, después de verificar el cifrado, y se olvida. No se envía, recoge ni borra nada.
cli-test-several = El archivo contiene varias cuentas, así que no se probó ninguna contraseña. Indique una con --username.
cli-test-no-server = { $named ->
    [yes] { $path } no contiene ninguna cuenta de ese nombre de usuario con un servidor.
   *[no] { $path } no contiene ninguna cuenta con un servidor.
}
cli-offline = waypost { $command } necesita la red y --offline lo prohíbe. No se envió nada. Ejecútelo sin --offline.
cli-receipt-no-file = --receipt necesita el nombre de un archivo, por ejemplo --receipt enviado.jsonl.
cli-test-no-root = { $path } no contiene ningún certificado en PEM.
cli-test-resolve = --resolve: «{ $text }» no es HOST:PORT:ADDRESS:PORT. Una dirección IPv6 va entre corchetes.
try-password-empty = No hay contraseña.
cli-test-no-password = --password-stdin: la entrada estándar no contiene ninguna contraseña.
try-password-too-long = La contraseña tiene más de { $limit } bytes y no se usó. No se envió nada.
try-password-line-break = Hay un salto de línea dentro de la contraseña, así que no se usó. No se envió nada. Dé una sola línea que solo tenga la contraseña.
try-password-utf16 = La contraseña está en UTF-16 o contiene un carácter NUL, así que no se usó. No se envió nada. Dela en UTF-8.
try-password-not-utf8 = La contraseña no está en UTF-8, quizá en Latin-1 o Windows-1252, así que no se usó. No se envió nada. Dela en UTF-8.
try-password-control = La contraseña contiene un carácter de control, como el de una tecla de flecha, así que no se usó. No se envió nada. Escríbala otra vez; si de verdad contiene uno, dela con --password-stdin.
cli-test-password = { "Contraseña de " }{ $username } (Intro: no iniciar sesión):{ " " }
cli-arg-from = Tomar la cuenta de este archivo o carpeta de ajustes
cli-arg-account = Con --from: la cuenta, por el nombre que muestra «waypost check», su dirección o su clave
cli-arg-begin-with = Empezar con los servidores de una dirección que el catálogo conoce, o de una cuenta en un archivo o carpeta de ajustes
cli-arg-password-stdin = Leer la contraseña de la entrada estándar: una línea en UTF-8 y nada más
cli-arg-looked-up = Una dirección o su dominio
cli-arg-database = Consultar también la base de datos pública de Thunderbird. Conocerá el dominio
cli-arg-accept-outside = Usar servidores fuera del dominio y consultar a la empresa que recibe su correo
cli-arg-all = Consultar todas las fuentes, aunque el catálogo tenga la configuración
cli-arg-dns = Consultar este servidor de nombres, para pruebas
cli-arg-resolve = Usar esta dirección para un servidor y puerto, como --connect-to de curl; puede darse varias veces
cli-arg-ca-file = Confiar solo en los certificados raíz de este archivo PEM
cli-arg-page = La página abierta; el resumen si no se indica
cli-arg-verdict = En qué acabó la última prueba de los servidores
cli-arg-code = El código, tal como se oyó: mayúsculas, espacios y guiones no importan
cli-arg-setup = La configuración que se escribe; - para la salida estándar
cli-arg-people = La lista de personas, CSV
cli-arg-target = La carpeta o el zip donde escribir
cli-setup-name = -o: termine el nombre en .waypost, para que se abra con un doble clic.
cli-setup-no-agreement = La aceptación de una contraseña sin cifrar no se transmite: se le pide a la persona.
cli-batch-progress = Escritas: { $written }; rechazadas: { $refused }; { $rate } por segundo; quedan { $left }
cli-batch-duplicate = «{ $username }» está también en la línea { $line }. Se procesaron ambas filas.
cli-batch-left-over = Estas carpetas no son de nadie que haya recibido archivos ahora; quizá sean de personas de una lista anterior. No se modificaron: { $names }.
cli-batch-done =
    { $written ->
        [one] { $path }: están escritos los archivos de una persona
       *[other] { $path }: están escritos los archivos de { $written } personas
    }{ $already ->
        [0] {""}
       *[other] , y de ellas ya estaban { $already }
    }{ $refused ->
        [0] .
        [one] . Se rechazó una fila.
       *[other] . Se rechazaron { $refused } filas.
    }
cli-batch-stopped = Detenido después de { $written } personas, todas completas. Ejecute de nuevo la misma orden para seguir.

## Hojas: el código de soporte y la imagen para un teléfono

sheet-code = Código de soporte
sheet-code-how = Lea este código al servicio de soporte: así ve lo que se eligió aquí. No dice nada de quién es usted, y no es su contraseña.
sheet-phone = En un teléfono Android
sheet-phone-picture = Un código QR con estos ajustes para Thunderbird para Android
sheet-phone-how = En Thunderbird para Android elija *Ajustes > Importar ajustes > Escanear el código QR* y ponga la cámara delante de esta imagen. Su contraseña no está en ella: el teléfono la pide. Cada cuánto se consulta el correo y cuánto tiempo se queda en el servidor se ajusta en el teléfono.

## Una configuración preparada en la ventana

offered-title = Hay una configuración preparada para usted
offered-text = Trae respondidas las preguntas para { $organisation }. No cambia nada en su equipo, y usted puede cambiar cualquier respuesta. Lo que había respondido aquí antes se sustituye.
offered-foreign = Este equipo no conoce estos servidores
offered-foreign-text = El archivo trae sus propias reglas y servidores y los llama «{ $organisation }». Quien lo hizo podría llevar allí su correo y su contraseña. Siga solo si sabe quién se lo dio.
offered-servers = Sus servidores
offered-server = { $host }, puerto { $port }
offered-take = Usar esta configuración
offered-leave = No usarla
offered-unusable = Esta configuración no se puede usar
prepared-title = Preparado por su servicio de soporte
prepared-text = Estas respuestas vinieron en un archivo. Revíselas: puede cambiarlas todas.
prepared-other-edition = Estas respuestas vinieron en un archivo hecho con otra edición de las reglas de su organización. Revíselas: puede cambiarlas todas.

## El código de soporte en la ventana

support-title = Código de soporte
support-text = Léalo a su servicio de soporte: así ve lo que usted ve. Dice lo que usted eligió. No contiene su nombre, su dirección ni su contraseña.
support-none-yet = Tendrá un código en cuanto elija su organización.
support-own = Su código de soporte: { $code }
support-show = Leerlo en voz alta…
support-copy = Copiar el código
support-read-out = Léamelo
support-password = Nadie le pedirá nunca su contraseña
support-password-text = Ni su servicio de soporte ni este programa. Si alguien se la pide, cuelgue.
support-other = Un código de otra persona
support-typed = El código
support-typed-hint = Mayúsculas, espacios y guiones no importan.
support-read = Mostrar lo que dice
support-same = Dice lo mismo que sus respuestas.
support-changes = Cambiaría estas respuestas:
support-change = { $now } → *{ $then }*
support-open = sin responder
support-accept = Tomar estas respuestas
support-replaces-visit = Lo que respondió aquí antes se reemplaza.

## Probar los servidores

desk-door = Para el servicio de soporte
desk-door-detail = Leer un código, preparar una configuración, archivos para toda una lista
desk-title = Para el servicio de soporte
desk-text = Alguien está al teléfono, o van a venir muchos. Nada de lo que hay aquí cambia ningún programa ni envía nada.
desk-code = Escribir un código de soporte
desk-code-detail = Ver la misma página y las mismas respuestas que quien llama
desk-open = Abrir una configuración
desk-open-detail = Un archivo .waypost que alguien preparó
desk-open-text = Se muestra antes de usar nada de ella, con sus servidores si no son los que este equipo conoce.
desk-open-do = Abrir la configuración
desk-prepare = Preparar una configuración
desk-prepare-detail = Un archivo que abre Waypost en el resumen, ya relleno
desk-prepare-text = La persona abre el archivo con un doble clic, ve lo que usted preparó y puede cambiarlo todo. Nunca contiene una contraseña.
desk-prepare-do = Guardar la configuración
desk-batch = Archivos para toda una lista
desk-batch-detail = Un juego de archivos de ajustes para cada persona de una lista CSV
desk-batch-text = La lista tiene un encabezado con username y name, y cualquier respuesta que deba cambiar en una fila. Cada problema se muestra antes de escribir nada.
desk-check = Comprobar un archivo de ajustes recibido
desk-check-detail = Lo que difiere de los ajustes de la organización, con números de línea
desk-organisation = Examinar una organización
desk-organisation-detail = Su perfil como tabla, con las fuentes; o lo que falla en un archivo
desk-organisation-text = Cada valor con el lugar donde se leyó. Lo supuesto va señalado. Un archivo de perfil que está mal se muestra con cada error, su línea y su remedio.
desk-browse = Examinar…
desk-browse-name = Examinar: { $field }
desk-path-missing = Escriba la ruta del archivo, o elíjalo con Examinar.
desk-browse-open = Hay otra ventana abierta para elegir un archivo. Ciérrela antes.
desk-setup-path = Configuración
desk-setup-path-hint = Un archivo que termina en .waypost. También puede soltarlo sobre la ventana.
desk-no-answers = Aún no hay nada que preparar
desk-no-answers-text = Responda a las preguntas como lo haría la persona, hasta donde las sepa. Después vuelva aquí.
desk-answer = Responder a las preguntas
desk-optional = Puede quedar vacío; se le pregunta a la persona.
desk-prepare-path = Guardar como
desk-prepare-path-hint = En sus documentos si no indica carpeta, por ejemplo jane.waypost.
desk-prepared = Guardado como { $path }
desk-prepared-text = Envíelo a la persona, o póngalo donde pueda abrirlo.
desk-list = Lista de personas
desk-list-hint = CSV con coma, punto y coma o tabulador.
desk-target = Dónde van los archivos
desk-target-hint = Una carpeta, o un nombre que termine en .zip. En sus documentos si no indica carpeta.
desk-look = Examinar la lista
desk-looking = Examinando la lista
desk-list-tally = { $rows ->
    [one] Una persona
   *[other] { $rows } personas
}{ $refused ->
    [0] ; se puede escribir todo
    [one] ; una no se puede escribir
   *[other] ; { $refused } no se pueden escribir
}
desk-list-columns = Columnas: { $columns }
desk-list-line = Línea { $line }
desk-list-problems = { $count ->
    [one] Se omitirá una fila
   *[other] Se omitirán { $count } filas
}
desk-list-problem = Línea { $line }, { $username }: { $reason }
desk-duplicate = Línea { $line }: «{ $username }» está también en la línea { $earlier }. Ambas reciben archivos.
desk-left-over = Carpetas de ese lugar que no son de nadie que haya recibido archivos ahora, quizá de personas de una lista anterior: { $count }. No se modificaron.
desk-write = { $count ->
    [one] Escribir los archivos de una persona
   *[other] Escribir los archivos de { $count } personas
}
desk-writing = Escritas: { $written }; omitidas: { $refused }{ $known ->
    [yes] ; faltan unos { $left } segundos
   *[no] { "" }
}
desk-stop = Detener
desk-stopped = Detenido después de { $written } personas
desk-stopped-text = Todas están completas. Con la misma lista y el mismo destino se sigue desde ahí.
desk-done = Personas escritas en { $path }: { $written }; omitidas: { $refused }
desk-done-text = La lista manifest.jsonl, incluida allí, nombra cada archivo con su suma de comprobación, y cada fila omitida con su motivo.
desk-open-folder = Abrir la carpeta
desk-profile-path = Archivo de perfil
desk-profile-path-hint = Un archivo JSON, para verlo o para encontrar lo que falla en él.
desk-show = Mostrarlo
try-your-organisation = su organización
try-who-you = Usted.
try-who-provider = Su proveedor de internet.
try-who-organisation = El servicio de soporte de { $organisation }.
try-who-network = Quien administra la red en la que está.
try-who-nobody = Nadie tiene que hacerlo.

try-incoming = Entrada ({ $protocol })
try-outgoing = Salida
step-try-it = Probar
window-to-try-it = Seguir y probar
review-tried = Probado
review-not-tried = aún no
review-tried-works = sí, funciona
review-tried-failed = sí, y falló: { $why }
try-title = Probar los servidores
try-title-running = Probando los servidores
try-title-works = Ambos servidores funcionan
try-title-half = Un servidor funciona, el otro aún no
try-title-failed = Los servidores aún no funcionan
try-title-stopped = Detenido antes de terminar
try-text = Waypost puede llamar a ambos servidores y ver si responden, demuestran quiénes son y ofrecen lo que sus ajustes necesitan. No se envía, recoge ni borra ningún correo. También puede seguir sin hacerlo.
try-start = Probar los servidores
try-stop = Detener
try-again = Probar de nuevo
try-skip = Saltar al final
try-use-name = Usar el nombre correcto y probar
try-cause-of = { $server }: { $title }
try-not-yet = Aún sin probar
try-password = Contraseña (si quiere probar también el inicio de sesión)
try-password-hint = Se envía una vez, solo después de que el servidor haya demostrado quién es, y se olvida enseguida. Nadie del servicio de soporte se la pedirá.
try-password-forgotten = Su contraseña se usó una vez y se ha olvidado.
try-copy-report = Copiar informe
try-save-report = Guardar informe
try-report-file = waypost-connection.txt
try-report-saved = Guardado como { $path }
try-report-not-saved = El informe no se guardó. { $words }
try-report-no-folder = El informe solo se puede copiar: este equipo no tiene una carpeta de documentos donde guardarlo.
try-report-system = Sistema
try-asked-for = Se pidió
try-answers-as = Responde como
try-its-words = Dijo
try-who = Quién debe actuar
try-what = Qué hacer
try-running = Probando
try-works = Funciona
try-failed = Falló
try-stopped = Detenido

try-rung-network = Red
try-rung-portal = Sin página de acceso en medio
try-rung-name = Servidor encontrado
try-rung-port = Puerto { $port }
try-rung-greeting = Es un servidor de correo
try-rung-tls = Certificado
try-rung-offers = Ofrece lo necesario
try-rung-login = Iniciar sesión

try-state-waiting = en espera
try-state-running = probando
try-state-bad = falló
try-state-not-tried = sin probar
try-state-no-tls = sin cifrar
try-state-no-login = no hace falta
try-good-network = hay
try-good-portal = ninguna
try-good-name = sí
try-good-port = responde
try-good-greeting = sí
try-good-tls = el nombre coincide
try-good-offers = sí
try-good-login = aceptado

try-reach-open = responde
try-reach-refused = rechaza
try-reach-silent = sin respuesta
try-reach-unreachable = no hay camino
try-reach-not-waited-for = no hace falta
try-detail-address = Dirección { $value }
try-detail-port = Otro puerto { $value }
try-detail-greeting = Saludo: { $value }
try-detail-tls = Cifrado: { $value }
try-detail-names = Certificado para: { $value }
try-detail-issuer = Emitido por: { $value }
try-detail-offers = Ofrece: { $value }
try-server-said = El servidor dijo: «{ $words }»
try-who-acts = Quién puede actuar: { $who }
try-report-title = Informe de conexión de Waypost

try-cause-no-network =
    .title = { $case ->
        [no-names] Esta red no encuentra nombres de servidor
       *[other] Este equipo no está en ninguna red
    }
    .body = { $case ->
        [no-names] Nada respondió al preguntar por la dirección de { $host }. La red puede estar arrancando aún, o su servicio de nombres no funciona.
       *[other] Desde aquí no hay camino a { $host } ni a ningún otro sitio.
    }
    .act = Revise el cable, el wifi y el modo avión, abra cualquier página web para ver si carga y pruebe de nuevo.
try-cause-captive-portal =
    .title = Esta red quiere que antes inicie sesión
    .body = { $named ->
        [yes] En lugar del servidor de correo responde una página de acceso en { $to }, como en hoteles y redes de invitados.
       *[no] En lugar del servidor de correo responde una página de acceso, como en hoteles y redes de invitados.
    }
    .act = Abra un navegador web, inicie sesión en la red y pruebe de nuevo. Sus ajustes no tienen ningún fallo.
try-cause-name-not-found =
    .title = No hay ningún servidor con ese nombre
    .body = { $case ->
        [near] { $host } no existe. El servidor de { $organisation } se llama { $right }.
       *[other] { $host } no existe, o esta red no lo conoce.
    }
    .act = { $case ->
        [near] Use { $right }.
       *[other] { $found ->
            [yes] Revise cómo está escrito el nombre del servidor en su programa de correo.
           *[other] Revise cómo está escrito si lo escribió usted. Si viene de { $organisation }, avise al servicio de soporte; algunos nombres solo se conocen en el campus o por VPN.
        }
    }
try-cause-port-refused =
    .title = El servidor no responde en el puerto { $port }
    .body = { $case ->
        [none] { $host } está ahí y rechaza la conexión en el puerto { $port } y en los demás puertos habituales.
       *[other] { $host } rechaza el puerto { $port } y responde en { $others }.
    }
    .act = { $case ->
        [fallback] Use el puerto { $fallback } en su programa de correo, con el mismo cifrado.
        [others] Revise el puerto. Si viene de { $organisation }, diga al servicio de soporte qué puertos responden.
       *[none] Espere un cuarto de hora y pruebe de nuevo. Si sigue igual, avise al servicio de soporte: el servicio de correo puede estar caído.
    }
try-cause-port-filtered =
    .title = El servidor no responde en absoluto
    .body = { $host } tiene una dirección, y no llega nada de ella en ningún puerto de correo. O el servidor está caído, o la red en la que está usted no deja pasar el correo.
    .act = Pruebe con otra red, por ejemplo la de un teléfono, o con la VPN. Si allí también falla, avise al servicio de soporte de { $organisation }.
try-cause-port-blocked-here =
    .title = Esta red bloquea el puerto { $port }
    .body = No llega nada de { $host } en el puerto { $port }, mientras que responde en { $others }. Así que el servidor está bien, y algo en medio retiene este puerto.
    .act = { $case ->
        [fallback] Use el puerto { $fallback } en su programa de correo, con el mismo cifrado. { $organisation } lo ofrece para este caso.
       *[other] Use otra red o la VPN, o pida a quien administra esta red que abra el puerto { $port }.
    }
try-cause-server-silent =
    .title = { $case ->
        [hung-up] El servidor corta la conexión
        [login] El servidor dejó de responder al iniciar sesión
       *[other] El servidor contesta y no dice nada
    }
    .body = { $case ->
        [hung-up] { $host } acepta la conexión en el puerto { $port } y la termina sin decir nada.
        [login] { $host } recibió el inicio de sesión y no respondió a tiempo. No se sabe si la contraseña es correcta.
        [tls] { $host } cortó mientras se acordaba el cifrado.
       *[other] { $host } acepta la conexión en el puerto { $port } y después no llega nada a tiempo. El servidor puede estar sobrecargado, o un cortafuegos o antivirus retiene la conexión.
    }
    .act = Espere unos minutos y pruebe de nuevo. Si sigue igual, avise al servicio de soporte.
try-cause-not-a-mail-server =
    .title = { $case ->
        [web] Allí responde un servidor web
       *[other] Allí no responde un servidor de correo
    }
    .body = En el puerto { $port } de { $host } responde algo que no habla ningún protocolo de correo.
    .act = Revise el nombre y el puerto del servidor. Si vienen de { $organisation }, avise al servicio de soporte.
try-cause-certificate-name-mismatch =
    .title = { $case ->
        [retired] El nombre antiguo del servidor ya no vale
        [near] El nombre del servidor está mal escrito
       *[other] El servidor resulta ser otro
    }
    .body = { $case ->
        [retired] El nombre viene de ajustes antiguos, y { $organisation } lo ha retirado. El certificado del servidor, su prueba de identidad, lleva otro nombre.
        [near] El certificado del servidor, su prueba de identidad, lleva el nombre correcto.
       *[other] El certificado del servidor, su prueba de identidad, está hecho para otro nombre. O el nombre de los ajustes está mal, o algo responde en lugar del servidor. No se le envió nada.
    }
    .act = { $case ->
        [other] { $found ->
            [yes] Revise el nombre del servidor en su programa de correo. Si es correcto, diga al servicio de soporte lo que pone en el certificado.
           *[other] No envíe allí su contraseña. Diga al servicio de soporte lo que pone en el certificado.
        }
       *[near] Use { $presented }.
    }
try-cause-certificate-expired =
    .title = El certificado del servidor ha caducado
    .body = El certificado de { $host } valía hasta { $until }; hoy es { $today }. Hasta que se renueve, nadie puede estar seguro de quién responde.
    .act = Diga al servicio de soporte de { $organisation } el nombre del servidor y esa fecha. Usted no tiene que cambiar nada.
try-cause-certificate-not-yet-valid =
    .title = El certificado del servidor aún no vale
    .body = El certificado de { $host } empieza en esta fecha: { $from }; este equipo dice que hoy es { $today }.
    .act = Revise antes la fecha de este equipo. Si es correcta, avise al servicio de soporte de { $organisation }.
try-cause-clock-wrong =
    .title = El reloj de este equipo está mal
    .body = Este equipo dice que hoy es { $today }, y el certificado de { $host } vale desde { $from } hasta { $until }. El reloj del propio servidor, o la antigüedad de los ajustes de la organización, muestra que el fallo está aquí.
    .act = Ajuste la fecha y la hora de este equipo, de forma automática si puede, y pruebe de nuevo.
try-cause-certificate-self-signed =
    .title = Nadie avala este servidor
    .body = El servidor { $host } muestra un certificado que se hizo él mismo. Cualquiera podría hacer uno igual.
    .act = No envíe allí su contraseña. Pregunte al servicio de soporte de { $organisation } si esto es intencionado; este puede dar a Waypost el certificado en el que confiar.
try-cause-certificate-unknown-issuer =
    .title = { $case ->
        [no-roots] Este equipo no sabe en quién confiar
       *[other] Este equipo no sabe quién avala el servidor
    }
    .body = { $case ->
        [no-roots] Aquí no se puede comprobar ningún certificado, porque falta la lista de emisores de confianza del sistema.
        [alone] El certificado de { $host } lo emitió { $issuer }. El servidor lo envió solo; lo más probable es que en el servidor falte un certificado intermedio.
       *[other] El certificado de { $host } lo emitió { $issuer }, en quien este equipo no confía.
    }
    .act = { $case ->
        [no-roots] Instale el paquete de certificados de CA del sistema y pruebe de nuevo.
       *[other] No envíe allí su contraseña. Diga al servicio de soporte de { $organisation } quién es el emisor.
    }
try-cause-certificate-intercepted =
    .title = { $case ->
        [trusted] Algo en el camino lee también: { $who }
       *[other] Algo responde en lugar del servidor: { $who }
    }
    .body = { $case ->
        [trusted] Un antivirus o la red abre la conexión cifrada y la cierra de nuevo. A este equipo se le dijo que confiara en ello, así que funciona.
       *[other] El certificado no es el del servidor de correo. Lo hizo un antivirus de este equipo o la red en la que está usted.
    }
    .act = { $case ->
        [trusted] Si no lo sabía, pregunte a quien administra este equipo.
       *[other] Desactive en el antivirus el análisis del correo o de conexiones cifradas, o pruebe con otra red. El resto de su protección se mantiene.
    }
try-cause-tls-too-old =
    .title = El cifrado del servidor es demasiado antiguo
    .body = { $host } no ofrece ningún cifrado que hoy sea seguro (TLS 1.2 o posterior, con un certificado firmado de una forma que aún se acepte).
    .act = Avise al servicio de soporte de { $organisation }. Los programas de correo de hoy también lo rechazarán.
try-cause-starttls-not-offered =
    .title = La conexión no se puede cifrar
    .body = { $case ->
        [preauth] { $host } dice que la sesión ya está iniciada, antes de cualquier cifrado. Así no queda forma de proteger la conexión.
       *[other] { $host } no ofrece cifrar (STARTTLS). O el servidor está configurado de otro modo, o algo en esta red quita el ofrecimiento.
    }
    .act = Pruebe con otra red o con la VPN. Si allí pasa lo mismo, avise al servicio de soporte. Waypost no seguirá sin cifrado.
try-cause-starttls-refused =
    .title = El servidor no quiere empezar el cifrado
    .body = { $host } ofrece cifrar y después no lo hace.
    .act = Espere y pruebe de nuevo; si sigue igual, avise al servicio de soporte de { $organisation }.
try-cause-starttls-injected =
    .title = Algo se coló en la conexión
    .body = Entre { $host } y este equipo se añadieron palabras antes de que empezara el cifrado. Un servidor en buen estado nunca hace eso; un ataque sí.
    .act = Use otra red o la VPN, y avise al servicio de soporte. No se envió nada suyo.
try-cause-auth-not-offered =
    .title = El servidor no ofrece esta identificación
    .body = { $case ->
        [none] { $host } no ofrece iniciar sesión en este puerto.
       *[other] { $host } ofrece { $ways }, y nada de eso es lo que dicen los ajustes.
    }
    .act = Diga al servicio de soporte de { $organisation } qué puerto y qué formas de iniciar sesión ofrece el servidor.
try-cause-login-refused =
    .title = { $case ->
        [unsayable] Esta contraseña no se puede enviar al servidor
       *[other] El servidor no acepta este usuario y contraseña
    }
    .body = { $case ->
        [unsayable] Contiene un carácter que la forma de iniciar sesión del servidor no puede transmitir.
       *[other] Todo funciona hasta el inicio de sesión. La contraseña puede estar mal escrita o haber cambiado, o el nombre de usuario puede ser otro.
    }
    .act = Escriba la contraseña de nuevo, despacio, y mire si está activado Bloq Mayús. Waypost la prueba solo una vez por intento, para que la cuenta no se bloquee.
try-cause-username-form =
    .title = El servidor quiere otra forma del nombre de usuario
    .body = { $case ->
        [known] El nombre de usuario de estos ajustes no es el que usa { $organisation }.
       *[other] El servidor dice que el nombre de usuario está incompleto o es de otro tipo.
    }
    .act = Use la forma que da la organización: solo el nombre de usuario, o la dirección entera.
try-cause-login-disabled =
    .title = Aquí no se le permite iniciar sesión
    .body = El servidor conoce la cuenta y no le permite iniciar sesión: puede estar bloqueada o caducada, o puede que en este puerto no se permita.
    .act = Diga al servicio de soporte de { $organisation } lo que dijo el servidor. No lo intente una y otra vez.
try-cause-needs-app-password =
    .title = El servidor quiere una contraseña propia del programa
    .body = Su cuenta está protegida con la verificación en dos pasos, y los programas de correo necesitan una contraseña propia (una contraseña de aplicación).
    .act = Cree una contraseña de aplicación en la página web de la cuenta y úsela aquí y en el programa de correo.
try-cause-needs-oauth =
    .title = El servidor pide iniciar sesión en una página web
    .body = { $host } ya no acepta contraseñas de los programas de correo. El programa tiene que abrir la página de inicio de sesión (OAuth 2).
    .act = Pida al servicio de soporte de { $organisation } ajustes con OAuth 2, y use un programa que lo admita.
try-cause-protocol-turned-off =
    .title = { $protocol ->
        [imap] IMAP está desactivado en su cuenta
        [pop] POP está desactivado en su cuenta
       *[other] El envío desde programas está desactivado en su cuenta
    }
    .body = El nombre de usuario y la contraseña son correctos, hasta donde dice el servidor.
    .act = Actívelo en los ajustes de la cuenta en la web, o pídalo al servicio de soporte de { $organisation }.
try-cause-interval-below-server-minimum =
    .title = El servidor quiere pausas más largas
    .body = Los ajustes consultan cada { $minutes } minutos; el servidor pide al menos { $limit }. Puede rechazar los inicios de sesión que lleguen antes.
    .act = Elija { $limit } minutos o más.
try-cause-retention-longer-than-server =
    .title = El servidor borra antes de lo previsto
    .body = { $case ->
        [at-once] Los ajustes dejan el correo en el servidor { $days } días; el servidor borra enseguida lo recogido.
       *[other] Los ajustes dejan el correo en el servidor { $days } días; el servidor lo borra después de { $limit }.
    }
    .act = { $case ->
        [at-once] No cuente con copias en el servidor, o use IMAP.
       *[other] Elija { $limit } días o menos, o use IMAP.
    }
try-cause-port-contradicts-tls =
    .title = El puerto y el cifrado no van juntos
    .body = { $case ->
        [starttls] En el puerto { $port }, { $host } empieza sin cifrar, y los ajustes esperan cifrado desde el primer byte.
       *[other] En el puerto { $port }, { $host } espera cifrado desde el primer byte, y los ajustes empiezan sin cifrar.
    }
    .act = { $case ->
        [starttls] Ponga el cifrado en STARTTLS, o use el puerto para SSL/TLS (993, 995, 465).
       *[other] Ponga el cifrado en SSL/TLS.
    }
try-cause-server-busy =
    .title = El servidor no atiende a nadie ahora
    .body = { $host } responde y dice que ahora no. Eso no dice nada de su contraseña.
    .act = Espere unos minutos y pruebe de nuevo. Puede haber abierto otro programa que recoge el mismo correo.
try-cause-leave-needs-uidl =
    .title = No es seguro dejar correo en este servidor
    .body = { $host } no da a los mensajes nombres duraderos (UIDL), así que un programa que los deje allí puede recogerlos todos de nuevo cada vez.
    .act = No deje correo en el servidor, o use IMAP.
