### Waypost in French.
### Style: short, plain, no blame. One name for one thing. A one-line text has no full stop.
### *Stars* make words bold in the window and are left out elsewhere.

## Names

-waypost = Waypost

source-line =
    { $title }{ $has_date ->
        [yes] , { $date }
       *[no] {""}
    }{ $has_place ->
        [yes] {" "}({ $place })
       *[no] {""}
    }

## Settings and their values

setting-name = Nom complet
setting-address = Adresse e-mail
setting-reply-to = Adresse de réponse
setting-protocol = Protocole
setting-incoming-host = Serveur entrant
setting-incoming-port = Port entrant
setting-incoming-tls = Chiffrement entrant
setting-incoming-username = Nom d’utilisateur entrant
setting-incoming-auth = Authentification entrante
setting-path-prefix = Préfixe de chemin IMAP
setting-outgoing-host = Serveur sortant
setting-outgoing-port = Port sortant
setting-outgoing-tls = Chiffrement sortant
setting-outgoing-username = Nom d’utilisateur sortant
setting-outgoing-auth = Authentification sortante
setting-leave-on-server = Laisser les messages sur le serveur
setting-days = Supprimer du serveur après
setting-delete-when-trash-emptied = Supprimer du serveur en vidant la corbeille
setting-check-every = Relever le courrier

part-host = serveur
part-port = port
part-tls = chiffrement
part-username = nom d’utilisateur
part-auth = authentification
part-path-prefix = préfixe de chemin

value-blank = (laisser vide)
value-days =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
value-minutes =
    { $minutes ->
        [one] chaque minute
       *[other] toutes les { $minutes } minutes
    }
value-on = oui
value-off = non
value-by-hand = seulement à votre demande
value-no-user-name = (aucun)

protocol-imap = IMAP
protocol-pop = POP
tls-implicit = TLS dès le début
tls-starttls = STARTTLS
tls-none = sans chiffrement
auth-password = mot de passe
auth-encrypted-password = mot de passe chiffré
auth-oauth2 = OAuth2 (page de connexion de votre organisation)
auth-certificate = certificat personnel
auth-none = aucune

origin-person = Votre réponse
origin-account = votre compte
origin-program = Limite de ce logiciel
origin-default = valeur habituelle
origin-assumed = Supposé
origin-assumed-because = Supposé : { $reason }
origin-assumed-provider = Supposé : c’est ce que veulent les serveurs de la plupart des fournisseurs d’accès. Demandez au vôtre.

program-generic = Un autre logiciel
program-yours = votre logiciel de messagerie
place-on-campus = sur le campus
place-off-campus = hors campus
place-both = sur le campus et hors campus

severity-error = À changer
severity-warning = Attention
severity-advice = Conseil
severity-info = Bon à savoir

step-start = Début
step-organisation = Adresse e-mail
step-you = Vous
step-program = Logiciel
step-reading = Lecture
step-sending = Envoi
step-keeping = Conservation
step-leaving = Une chose à savoir
step-how-often = Fréquence
step-review = Récapitulatif
step-finish = Fin

field-organisation = organisation
field-group = groupe
field-username = nom d’utilisateur
field-name = nom complet
field-address = adresse
field-program = logiciel de messagerie
field-version = version
field-read-on = lieu de lecture
field-protocol = protocole
field-network = lieu d’envoi
field-isp-smtp = serveur du fournisseur d’accès
field-leave-on-server = conservation sur le serveur
field-check-every = fréquence de relève

## Problems: what is wrong and what to do

problem-organisation-missing = Choisissez votre organisation.
problem-group-unknown = Ce groupe n’existe pas. Choisissez { $known }.
problem-group-missing = Choisissez votre groupe : { $known }.
problem-username-missing = Saisissez votre nom d’utilisateur, par exemple { $example }.
problem-username-too-long = Un nom d’utilisateur a ici { $limit } caractères au plus. Saisissez le nom court avec lequel vous vous connectez.
problem-username-space = Un nom d’utilisateur ne contient pas d’espace. Saisissez le nom avec lequel vous vous connectez, pas votre nom complet.
problem-username-character = Un nom d’utilisateur ne peut pas contenir « { $character } ». Utilisez des lettres, des chiffres, des points et des tirets.
problem-username-elsewhere = { $host } ne fait pas partie des noms de cette organisation. Saisissez votre nom d’utilisateur seul.
problem-name-missing = Saisissez votre nom complet, tel que les autres doivent le voir.
problem-name-too-long = Le nom est trop long : les logiciels acceptent { $limit } octets au plus. Raccourcissez-le.
problem-name-character = Le nom contient un caractère invisible ou un saut de ligne. Saisissez-le à nouveau.
problem-address-unknown = Cette adresse n’est pas de cette organisation. Choisissez { $known }.
problem-program-missing = Choisissez votre logiciel de messagerie.
problem-program-unknown = Ce logiciel n’existe pas. Choisissez parmi { $known }.
problem-version-unreadable = « { $typed } » n’est pas une version. Écrivez-la comme 5.1 ou 6.2.3.
problem-read-on-missing = Choisissez où vous lisez votre courrier.
problem-protocol-not-offered = Cette organisation ne propose pas { $protocol }. Choisissez l’autre manière.
problem-program-cannot-read = { $program } ne sait pas lire le courrier en { $protocol }. Choisissez l’autre manière, ou un autre logiciel.
problem-network-missing = Choisissez d’où vous envoyez.
problem-no-server-for-place = Cette organisation n’a pas de serveur sortant pour l’envoi { $place }. Choisissez un autre lieu, ou le serveur de votre fournisseur d’accès.
problem-isp-smtp-missing = Saisissez le nom du serveur sortant de votre fournisseur d’accès, par exemple smtp.provider.example.
problem-isp-smtp-host = Ce n’est pas un nom de serveur : { $why }
problem-isp-smtp-port = « { $typed } » n’est pas un port. Écrivez un nombre de 1 à 65535 après les deux-points, ou rien.
problem-isp-smtp-not-a-mail-server = { $host } est une machine de connexion, pas un serveur de messagerie. Demandez à votre fournisseur d’accès son serveur sortant.
problem-isp-smtp-not-offered = Cette organisation veut que ses membres envoient par son propre serveur. N’indiquez pas celui du fournisseur.
problem-leave-on-server-days = « { $typed } » n’est pas un nombre de jours. Écrivez 1 à 365, ou « no ».
problem-check-every-minutes = « { $typed } » n’est pas un intervalle. Écrivez 1 à 1440 minutes, ou « manual ».

host-empty = il est vide. Saisissez un nom comme mail.example.org.
host-address = c’est une adresse web. Saisissez le nom seul, comme mail.example.org.
host-has-user = il contient un @. Saisissez ce qui suit le @.
host-ip-number = c’est un nombre. Saisissez le nom du serveur : les certificats sont faits pour des noms.
host-too-long = il est trop long.
host-character = il contient un caractère qu’aucun nom de serveur ne contient.
host-no-dot = il ne contient pas de point. Saisissez le nom entier, comme mail.example.org.
host-mixed-script = il mêle des lettres d’alphabets différents qui se ressemblent. Saisissez-le à nouveau en lettres simples.

## What is wrong in an organisation's profile, and how to mend it

issue-newer-schema = Ce profil est fait pour le format { $number }, plus récent que cette version de Waypost. Ce qu’elle ne connaît pas est laissé de côté. Mettez Waypost à jour pour tout utiliser.
issue-left-out = Laissé de côté : il y a un mot que cette version de Waypost ne connaît pas.
issue-source-unknown = Il n’y a pas de source « { $id } ». Ajoutez-la à « sources », ou corrigez le nom.
issue-group-unknown = Il n’y a pas de groupe « { $id } ». Ajoutez-le à « groups », ou corrigez le nom.
issue-no-reason = Une valeur supposée demande un « reason » qu’un membre puisse lire.
issue-placeholder = Rien ne remplit « { $name } ». Utilisez {"{username}"}, ou {"{address}"} dans les noms de connexion.
issue-not-an-address = Ce n’est pas une adresse e-mail. Écrivez-la comme name@example.org.
issue-not-a-host = Ce n’est pas un nom de serveur : { $why }
issue-not-an-id = Utilisez seulement des minuscules, des chiffres et des tirets.
issue-not-a-date = Écrivez la date comme 2026-11-23.
issue-not-a-version = Écrivez la version comme 5.1 ou 6.2.3.
issue-versions-reversed = « below » doit être une version postérieure à « from ».
issue-interval-reversed = L’intervalle recommandé ne doit pas être inférieur au minimum.
issue-port-contradicts-tls = Le port { $port } ne va pas avec « { $tls } ». Utilisez 993, 995 ou 465 avec « implicit » ; 143, 110 ou 587 avec « starttls ».
issue-plain-though-required = Ce serveur ne chiffre pas, et « policy.tls_required » dit qu’il le doit. Mettez « tls » à « implicit » ou « starttls ».
issue-plain = Les mots de passe partent vers ce serveur sans chiffrement. Mettez « tls » à « implicit » ou « starttls » s’il le permet.
issue-port-25 = Beaucoup de réseaux bloquent le port 25. Utilisez 465 ou 587 pour l’envoi, et 25 tout au plus comme « fallback_port ».
issue-example-breaks-rule = L’exemple n’est pas un nom d’utilisateur selon cette règle. Vérifiez sa longueur, ses majuscules et ses caractères.
issue-mistake-not-understood = Ceci n’est pas compris comme l’exemple. Corrigez-le, ou retirez-le.
issue-needs-schema-2 = Cela n’existe que dans le schéma 2. Mettez « schema » à 2.
issue-not-https = Utilisez une adresse qui commence par https://.
issue-unusable-character = « { $character } » n’est pas permis ici : un logiciel de messagerie pourrait le lire comme une commande. Retirez-le.
issue-invisible = Le texte contient un saut de ligne ou un caractère invisible. Retirez-le.
issue-text-too-long = Le texte dépasse { $limit } caractères. Raccourcissez-le.
issue-id-twice = « { $id } » est ici deux fois. Donnez à chacun son propre nom.
issue-no-server-from = Certains membres n’ont pas de serveur pour l’envoi { $place }. Ajoutez-en un, ou proposez celui du fournisseur.
issue-not-a-certificate = Ce n’est pas un certificat PEM. Il commence par -----BEGIN CERTIFICATE-----.
issue-not-a-sha256 = Ce n’est pas un SHA-256 : 64 chiffres et lettres de a à f, deux-points permis.
issue-root-or-sha256 = Indiquez soit root, soit sha256.
issue-host-elsewhere = { $host } est hors des domaines de cette organisation. Vérifiez qu’il est juste.
issue-still-used = { $host } figure parmi les noms retirés. Utilisez le nom qui le remplace.

json-empty = Le fichier est vide. Partez de « waypost org new ».
json-too-long = Le fichier dépasse { $limit } octets. Un profil d’organisation est bien plus court.
json-utf16 = Le fichier est en UTF-16. Enregistrez-le en UTF-8.
json-not-utf8 = Le fichier n’est pas en UTF-8. Enregistrez-le en UTF-8.
json-too-deep = Les crochets et accolades sont trop imbriqués ici.
json-trailing-comma = Il y a une virgule après la dernière valeur. Retirez-la.
json-comment = JSON n’a pas de commentaires. Retirez-le.
json-missing-comma = Il manque une virgule avant ceci.
json-cut-off = Le fichier s’arrête au milieu. Est-il complet ?
json-syntax = Ce n’est pas du JSON : { $words }.
json-duplicate = « { $name } » est ici deux fois. Gardez-en un.
json-unknown-member = « { $name } » n’a pas sa place ici.{ $case ->
        [near] {" "}Vouliez-vous dire « { $nearest } » ?
       *[far] {" "}Retirez-le.
    }
json-missing-member = « { $name } » manque ici. Ajoutez-le.
json-wrong-type = Il faut ici { $kind }.
json-kind-text = un texte entre guillemets
json-kind-whole = un nombre entier sans guillemets
json-kind-switch = true ou false sans guillemets
json-kind-list = une liste entre crochets
json-kind-object = un objet entre accolades
json-kind-several = une valeur d’un autre type
json-not-a-choice = Il faut ici l’un de ces mots : { $known }.
json-out-of-range = Il faut ici un nombre entier de { $least } à { $most }.
json-wrong-length = Il faut ici de { $least } à { $most } caractères ou entrées.

## Who vouches for a profile

org-built-in = Ce profil est fourni avec { -waypost }.
org-unsigned = Ce profil n’est pas signé. En cas de doute, demandez son SHA-256 à votre assistance informatique.
org-unknown-key = Ce profil est signé avec une clé que cet ordinateur ne tient pas pour sûre. Demandez son SHA-256 à votre assistance informatique.
org-signed = Ce profil est signé avec une clé que cet ordinateur tient pour sûre.
org-expired = Ce profil est signé, mais ne devait servir que jusqu’au { $until }. Demandez-en un plus récent à votre assistance informatique ; si la date de cet ordinateur est fausse, corrigez-la.
org-forged = { $path } : la signature ne correspond pas, le fichier a donc été modifié après avoir été signé. Demandez le bon à votre assistance informatique.
org-refused-unsigned = { $path } a été refusé : il n’est pas signé avec une clé que cet ordinateur tient pour sûre. Une clé publique se trouve dans le même dossier, donc seuls les profils signés y sont utilisés. Demandez le profil signé à votre assistance informatique.
org-refused-built-in-id = { $path } a été refusé : « { $id } » est un profil fourni avec { -waypost }, et seul un profil signé peut le remplacer. Signez le fichier, ou donnez-lui un autre identifiant.
org-refused-writable = { $path } a été refusé : d’autres personnes peuvent modifier le fichier, son dossier ou une clé publique qui s’y trouve. N’y laissez écrire que vous-même et les administrateurs.
org-passed-over = « { $id } » figure dans plusieurs profils. Utilisé : { $used } ({ $used-date }). Non utilisé : { $path } ({ $date }), { $reason ->
        [untrusted] car il n’est pas signé avec une clé que cet ordinateur tient pour sûre.
        [older] car il est plus ancien.
        [named] car l’autre a été ouvert.
       *[same-date] car les deux ont la même date.
    }
org-used-untrusted = { $path } { $kind ->
        [unknown-key] est signé avec une clé que cet ordinateur ne tient pas pour sûre,
       *[none] n’est pas signé,
    } n’importe qui a donc pu l’écrire. Il décide quels serveurs reçoivent votre mot de passe. Demandez à votre assistance informatique si c’est le bon.
org-untrusted-certificate = Ce profil n’est pas signé avec une clé que cet ordinateur tient pour sûre, et il apporte { $kind ->
        [root] son propre certificat racine : { $name }, SHA-256 { $sum }. Tout serveur muni d’un certificat qui en vient recevra votre mot de passe.
       *[server] le certificat d’un serveur : SHA-256 { $sum }. Le serveur qui a ce certificat recevra votre mot de passe.
    } Demandez à votre assistance informatique si c’est normal.

## Settings files: why one cannot be written

save-system = Impossible d’écrire { $path } : { $words }. Ce qui s’y trouvait est intact.
save-needs-agreement = Ces paramètres enverraient le mot de passe sans chiffrement, rien n’a donc été écrit. Mettez le logiciel à jour, choisissez-en un autre, ou acceptez-le d’abord.

system-not-found = ce fichier ou dossier n’existe pas
system-denied = ce compte n’y est pas autorisé
system-changeable = d’autres personnes peuvent modifier { $path } ; n’y laissez écrire que vous-même et les administrateurs (chmod go-w), ou retirez-le s’il n’est pas à vous
system-full = le disque est plein
system-read-only = le disque est en lecture seule
system-folder = c’est un dossier
system-not-folder = une partie du chemin n’est pas un dossier
system-too-large = il est trop grand
system-special = c’est un tube, un périphérique ou un socket, et Waypost ne lit et n’écrit que des fichiers ordinaires
system-exists = autre chose porte déjà ce nom
system-busy = un autre logiciel l’utilise
system-name = ce nom ne peut pas être utilisé

## Advice: the rules, one id each

advice-eudora-too-old-for-tls =
    .title = Cet Eudora ne sait pas chiffrer
    .body =
        { $case ->
            [agreed] Eudora { $version } envoie votre mot de passe et votre courrier de telle façon que d’autres sur le réseau peuvent les lire. Vous l’avez accepté. Un serveur qui exige le chiffrement les refusera tout de même.
           *[open] Eudora { $version } envoie votre mot de passe et votre courrier de telle façon que d’autres sur le réseau peuvent les lire, et les serveurs qui exigent le chiffrement les refusent. Passez à Eudora 5.2 ou plus récent, ou choisissez un autre logiciel. Pour continuer ainsi, vous devez accepter un mot de passe non chiffré.
        }
advice-no-tls =
    .title = Ce serveur ne chiffre pas
    .body = Votre mot de passe part vers { $host } de telle façon que d’autres sur le réseau peuvent le lire. Demandez une voie chiffrée à votre assistance informatique, ou acceptez-le.
advice-tls-required =
    .title =
        { $case ->
            [clear] Votre organisation exige le chiffrement
           *[encrypted] Le courrier est chiffré en chemin
        }
    .body =
        { $case ->
            [clear] Ces paramètres ne peuvent pas chiffrer, les serveurs ne les accepteront donc pas. Mettez « Secure Sockets » à « None » ou « Never » seulement si votre logiciel le demande, et mettez-le à jour.
           *[encrypted] Votre organisation exige le chiffrement SSL pour la lecture et pour l’envoi. Ces paramètres l’utilisent pour les deux.
        }
advice-login-host-is-not-a-mail-server =
    .title = { $host } n’est pas un serveur de messagerie
    .body = { $reason } Votre compte de messagerie est { $login } sur { $server }, et c’est ce que ces paramètres utilisent.
advice-retired-server-name =
    .title = { $old } est un ancien nom
    .body = Ce serveur a été retiré et ne fonctionnera pas. Ces paramètres utilisent { $new } à la place.
advice-imap-for-several-computers =
    .title = POP convient à un seul ordinateur
    .body = Vous lisez à plusieurs endroits. Avec POP, les messages partent sur l’un d’eux, et les autres ne les voient pas ou les montrent deux fois. IMAP les tient tous à jour, et votre organisation le recommande.
advice-off-campus-needs-authenticated-or-isp-smtp =
    .title =
        { $case ->
            [open] L’envoi hors campus peut échouer
            [provider] L’envoi passe par votre fournisseur d’accès
            [provider-both] Le serveur du fournisseur peut échouer sur le campus
           *[login] L’envoi demande votre mot de passe
        }
    .body =
        { $case ->
            [open] { $host } n’accepte le courrier que depuis les réseaux de l’organisation. Hors campus, utilisez son service avec authentification ou le serveur de votre fournisseur d’accès.
            [provider] Hors des réseaux de l’organisation, vous envoyez par { $host }. Il fonctionne là où ce fournisseur vous connecte, et souvent nulle part ailleurs.
            [provider-both] { $host } fonctionne là où ce fournisseur vous connecte, et souvent nulle part ailleurs. Si vous envoyez aussi sur le campus, le service avec authentification de l’organisation fonctionne aux deux endroits.
           *[login] Hors des réseaux de l’organisation, { $host } n’accepte votre courrier qu’après authentification. { $provider ->
                [yes] Le serveur de votre fournisseur d’accès est l’autre possibilité.
               *[no] Votre logiciel s’en charge.
            }
        }
advice-assumed-value =
    .title =
        { $server ->
            [incoming] Le courrier entrant est en partie supposé
           *[outgoing] Le courrier sortant est en partie supposé
        }
    .body =
        { $case ->
            [provider] Le serveur de votre fournisseur décide de ceci : { $settings }. Ces valeurs conviennent le plus souvent. Si l’envoi échoue, demandez à votre fournisseur.
           *[profile] Ceci n’est indiqué nulle part : { $settings }. { $reason } Demandez à votre assistance informatique en cas d’échec.
        }
advice-program-advised-against =
    .title = Votre organisation déconseille { $program }
    .body = { $reason }
advice-check-interval-too-short =
    .title = Relever le courrier { $typed ->
            [one] chaque minute
           *[other] toutes les { $typed } minutes
        } est trop fréquent
    .body = Des relèves fréquentes ralentissent le serveur pour tout le monde. Ces paramètres relèvent toutes les { $minimum } minutes, le plus court que votre organisation permet. Elle recommande { $recommended }.
advice-leave-on-server-not-needed =
    .title =
        { $case ->
            [needed] Ce que coûte la copie
           *[not-needed] La copie est peut-être inutile
        }
    .body =
        { $case ->
            [needed] Chaque relève dure plus longtemps, pour vous et pour le serveur, car les copies y restent pendant { $days ->
                [one] un jour
               *[other] { $days } jours
            }.
            [open] Si aucun autre ordinateur ne lit ce courrier, rien n’a besoin de la copie sur le serveur. Elle ralentit chaque relève et charge le serveur.
           *[not-needed] Vous lisez à un seul endroit, rien n’a donc besoin de la copie sur le serveur. Elle ralentit chaque relève et charge le serveur. Désactivez-la, sauf si vous avez une raison.
        }
advice-leave-on-server-needs-deletion =
    .title = Le courrier supprimé reste sur le serveur
    .body = Ce que vous effacez en vidant la corbeille reste sur le serveur jusqu’au jour { $days }. Faites-le supprimer là aussi, sinon votre boîte risque de se remplir.
advice-eudora-5-1-alternate-port =
    .title = Eudora 5.1 demande l’autre port
    .body =
        { $case ->
            [impossible] Eudora 5.1 a du mal avec STARTTLS, et cette organisation n’offre rien d’autre sur l’un des serveurs. Passez à Eudora 5.2 ou plus récent si le courrier ne passe pas.
           *[possible] Eudora 5.1 a du mal avec le chiffrement. « Secure Sockets when Receiving » et « Secure Sockets when Sending » sont tous deux mis à « Required, Alternate Port ».
        }
advice-eudora-upgrade-or-alternate-port =
    .title =
        { $case ->
            [upgrade] Un Eudora plus récent marche mieux
           *[upgraded] Si le chiffrement échoue dans Eudora
        }
    .body =
        { $case ->
            [upgrade] Eudora 5.2 et 6.0 ne devraient pas avoir de mal avec le chiffrement. Sinon, mettez là aussi « Secure Sockets » à « Required, Alternate Port ».
           *[upgraded] Cette version ne devrait pas avoir de mal. Sinon, mettez « Secure Sockets when Receiving » et « when Sending » à « Required, Alternate Port ».
        }
advice-empty-trash-regularly =
    .title =
        { $case ->
            [thunderbird] Thunderbird supprime aussitôt
           *[other] Videz la corbeille de temps en temps
        }
    .body =
        { $case ->
            [eudora] La copie du serveur ne part que lorsque vous videz la corbeille dans Eudora. Faites-le de temps en temps, ou laissez Eudora la vider quand vous quittez.
            [thunderbird] La copie du serveur part dès que vous mettez un message à la corbeille, sans attendre que la corbeille soit vidée.
           *[other] La copie du serveur ne part que lorsque vous videz la corbeille. Faites-le de temps en temps, ou laissez le logiciel la vider quand vous quittez.
        }
advice-turn-on-first =
    .title = Activez d’abord l’accès pour les logiciels de messagerie
    .body = { $case ->
        [page] Les logiciels de messagerie n’ont accès qu’après que vous l’avez activé sur le site de votre service de messagerie : { $page }
       *[no-page] Les logiciels de messagerie n’ont accès qu’après que vous l’avez activé dans les réglages, sur le site de votre service de messagerie.
    }
advice-needs-app-password =
    .title = Créez un mot de passe pour le logiciel
    .body = { $case ->
        [page] Votre propre mot de passe ne fonctionne peut-être pas dans un logiciel de messagerie. Créez-en un pour le logiciel sur { $page } et saisissez celui-là.
       *[no-page] Votre propre mot de passe ne fonctionne peut-être pas dans un logiciel de messagerie. Créez un « mot de passe d’application » dans les réglages, sur le site de votre service de messagerie, et saisissez celui-là.
    }
advice-needs-oauth =
    .title = Vous vous connectez sur la page de votre service de messagerie
    .body = Le logiciel ouvre une page de votre service de messagerie, où vous vous connectez. Il ne demande pas lui-même le mot de passe.
advice-do-not-save-password =
    .title = N’enregistrez pas le mot de passe
    .body = Votre organisation recommande de ne garder ni votre nom d’utilisateur ni votre mot de passe dans le logiciel. Il les demande alors à chaque démarrage.
advice-quit-when-away =
    .title = Fermez le logiciel en partant
    .body = Personne n’a besoin d’une relève { $minutes ->
            [one] chaque minute
           *[other] toutes les { $minutes } minutes
        } quand vous déjeunez ou quand vous êtes à la maison. Fermez-le quand vous partez pour longtemps.
advice-interval-of-the-program =
    .title = { $program } relève toutes les { $minutes } minutes
    .body = Il ne peut pas relever { $wished ->
            [0] seulement à la demande
            [one] chaque minute
           *[other] toutes les { $wished } minutes
        }. Ces paramètres prennent ce qu’il a de plus proche.
advice-outlook-reads-through-microsoft =
    .title = Outlook lit votre courrier via Microsoft
    .body = Le nouvel Outlook, et Outlook sur téléphone, peuvent confier votre nom d’utilisateur et votre mot de passe à Microsoft, dont les serveurs relèvent alors votre courrier et en gardent une copie. Il vous le demande avant. Demandez à votre organisation si c’est permis ; l’Outlook classique et d’autres logiciels relèvent le courrier eux-mêmes.
advice-thunderbird-counts-from-download =
    .title = Thunderbird compte depuis le téléchargement
    .body = { $days ->
            [one] Le jour commence
           *[other] Les { $days } jours commencent
        } quand cet ordinateur a relevé le message, et non quand il est arrivé.
advice-fallback-port =
    .title = Si le port { $port } est bloqué
    .body = Certains fournisseurs d’accès bloquent le port { $port }. Utilisez alors le port { $fallback } avec le même chiffrement.
advice-certificate-name-mismatch =
    .title = « Le nom du serveur ne correspond pas »
    .body = Si votre logiciel dit que le nom du serveur ne correspond pas au certificat (« server name does not match server in certificate »), regardez les noms des serveurs : ce doit être { $incoming } et { $outgoing }. Les anciens noms ({ $old }) ne fonctionneront pas.
advice-organisation-note =
    .title = Une note de votre organisation
    .body = { $note }

## Findings of the check-up: one id each
## $server is incoming or outgoing; $found and $expected are what is there and what should be

finding-check-interval-too-short =
    .title = Le courrier est relevé trop souvent
    .body = { $organisation } demande de ne pas relever plus d’une fois toutes les { $minimum } minutes et recommande { $recommended }. Des relèves fréquentes ralentissent le serveur pour tout le monde.
finding-duplicate-account =
    .title = Deux fois le même compte
    .body = Un autre compte lit déjà ici { $host } sous ce nom d’utilisateur. { $program } n’utilise que l’un d’eux, ou relève le courrier deux fois. Retirez-en un.
finding-empty-trash-regularly =
    .title = La corbeille n’est pas vidée toute seule
    .body = La copie du serveur ne part que lorsque vous videz la corbeille. Laissez { $program } la vider quand vous quittez, ou faites-le de temps en temps.
finding-eudora-accounts-differ =
    .title = Eudora contient deux comptes différents
    .body = Eudora garde le compte à deux endroits. Il lit le courrier avec l’un et montre l’autre dans ses Options, et ils diffèrent. Rendez-les identiques.
finding-eudora-offline =
    .title = Eudora est réglé pour rester hors ligne
    .body = Hors ligne, Eudora ne relève ni n’envoie de courrier de lui-même.
finding-eudora-relay-personality =
    .title = Tout est envoyé par « { $found } »
    .body = Une personnalité relais (« relay personality ») détourne tous les envois, quel que soit le serveur du compte. Elle a sans doute été oubliée.
finding-eudora-too-old-for-tls =
    .title = Eudora { $version } ne sait pas chiffrer
    .body = D’autres sur le réseau peuvent lire votre mot de passe et votre courrier, et les serveurs qui exigent le chiffrement les refusent. Passez à Eudora 5.2 ou plus récent, ou choisissez un autre logiciel.
finding-leave-on-server-needs-deletion =
    .title =
        { $case ->
            [trash] Le courrier supprimé reste sur le serveur
           *[other] L’ancien courrier ne quitte jamais le serveur
        }
    .body =
        { $case ->
            [trash] Ce que vous supprimez ici est gardé sur le serveur. À vous de choisir : la correction supprime aussi du serveur ce que vous effacez en vidant la corbeille.
           *[other] Chaque relève devient plus lente et votre boîte risque de se remplir. À vous de choisir : la correction supprime du serveur ce qui est plus ancien que cela.
        }
finding-leave-on-server-not-needed =
    .title = Une copie de tout le courrier reste sur le serveur
    .body = Vous avez dit n’en vouloir aucune. Elle ralentit chaque relève et charge le serveur. Sans elle, les copies qui s’y trouvent sont supprimées à la prochaine relève.
finding-login-host-is-not-a-mail-server =
    .title = { $found } n’est pas un serveur de messagerie
    .body = { $reason } Le courrier est ailleurs.
finding-no-tls =
    .title =
        { $server ->
            [incoming] Votre mot de passe circule sans protection
           *[outgoing] Le courrier part sans protection
        }
    .body =
        { $server ->
            [incoming] { $program } relève le courrier sans chiffrement, d’autres sur le réseau peuvent donc lire votre mot de passe et votre courrier.
           *[outgoing] { $program } envoie sans chiffrement, d’autres sur le réseau peuvent donc lire vos messages, et le serveur peut refuser l’envoi.
        }
finding-opportunistic-tls =
    .title =
        { $server ->
            [incoming] Votre mot de passe peut circuler sans protection
           *[outgoing] Le courrier peut partir sans protection
        }
    .body = { $program } ne chiffre que si le serveur le propose ; sinon il continue sans, et ne le dit pas. { $organisation } exige le chiffrement.
finding-outgoing-not-authenticated =
    .title = L’envoi ne s’authentifie pas
    .body = { $host } n’accepte le courrier qu’après authentification, il refusera donc le vôtre.
finding-outgoing-of-another-organisation =
    .title = Le serveur sortant n’est pas celui prévu par { $organisation }
    .body = { $found } appartient à quelqu’un d’autre. Il peut refuser votre courrier, ou votre courrier peut passer pour un faux.
finding-outgoing-refuses-off-campus =
    .title = L’envoi ne marche que sur le campus
    .body = Sans authentification, { $host } accepte le courrier des réseaux de l’organisation et le refuse hors campus. Si vous n’envoyez jamais hors campus, laissez-le ainsi.
finding-port-contradicts-tls =
    .title =
        { $server ->
            [incoming] Le port entrant ne va pas avec le chiffrement
           *[outgoing] Le port sortant ne va pas avec le chiffrement
        }
    .body = Le port { $found } sert à une autre façon de chiffrer que celle choisie, la connexion échoue donc ou reste bloquée.
finding-protocol-host-mismatch =
    .title = { $found } n’est pas pour { $protocol }
    .body = Le compte est réglé sur { $protocol }, et ce serveur parle un autre protocole.
finding-retired-server-name =
    .title =
        { $server ->
            [incoming] Le serveur entrant n’est plus en service
           *[outgoing] Le serveur sortant n’est plus en service
        }
    .body = { $found } est un ancien nom. C’est pourquoi les logiciels disent que le nom du serveur ne correspond pas au certificat (« server name does not match server in certificate »).
finding-saved-password =
    .title = Le mot de passe est gardé dans { $program }
    .body = { $organisation } le déconseille. Laissez { $program } l’oublier ; il le demande alors à chaque démarrage.
finding-setting-differs =
    .title =
        { $case ->
            [both-protocols] Eudora est réglé sur deux protocoles
            [sent-by-pop] Le courrier est envoyé par le serveur POP
            [left-out] Ce compte est exclu de la relève
           *[other] Différent : { $setting }
        }
    .body =
        { $case ->
            [both-protocols] Il utilise l’un et montre l’autre dans ses Options. Rendez-les identiques.
            [sent-by-pop] Un réglage caché envoie le courrier par le serveur où il est lu, ce que presque aucun serveur ne fait, et laisse de côté le serveur sortant.
            [left-out] Eudora le laisse de côté quand il relève le courrier.
            [open] { $organisation } publie autre chose.
           *[other] { $organisation } publie une autre valeur.
        }
finding-several-programs-on-pop =
    .title = Plusieurs logiciels relèvent ce courrier en POP
    .body = Avec POP, les messages partent dans un logiciel, et les autres ne les voient pas ou les montrent deux fois. Utilisez IMAP dans tous, ou lisez à un seul endroit.
finding-thunderbird-last-key-too-low =
    .title = Le prochain compte en écraserait un
    .body = Thunderbird compte ses comptes dans « lastKey », qui est trop bas : le prochain compte ajouté prendrait le numéro d’un compte existant.
finding-unknown-account =
    .title =
        { $named ->
            [no] Le compte principal est à quelqu’un d’autre
           *[other] « { $label } » est à quelqu’un d’autre
        }
    .body =
        { $case ->
            [other-owner] Le compte appartient à { $organisation }, d’après un profil fourni avec Waypost ou signé. Le profil de l’organisation indiquée n’est pas signé, le compte est donc laissé tel quel.
           *[other] { $found } ne prouve pas que le compte appartient à une organisation connue de Waypost, il est donc laissé tel quel.
        }
finding-wrong-tls-mode-for-version =
    .title = Eudora { $version } n’est pas fiable en STARTTLS
    .body = Son chiffrement n’est fiable que d’une façon, par l’autre port.

held-opportunistic = chiffré si le serveur le propose
held-nothing = (rien)
held-for-good = gardé pour toujours
value-eudora-ssl-if-available = If Available, STARTTLS

## Reading a settings file: what was passed over

note-byte-order-mark = le fichier commence par une marque d’ordre des octets, qui gâche sa première ligne pour le logiciel. Enregistrez-le sans elle.
note-utf16 = le fichier est un texte UTF-16, que le logiciel ne peut pas lire. Enregistrez-le en texte brut.
note-binary = le fichier contient des octets qui ne sont pas du texte. Ce qui pouvait être compris l’a été.
note-code-page = { $key } : le texte est dans une autre page de codes que celle du logiciel et s’y affichera mal.
note-line-ends = les lignes finissent par un simple retour chariot, que le logiciel prend pour une seule longue ligne.
note-duplicate-key = { $key } est là deux fois. Ce n’est pas celui-ci qui compte.
note-duplicate-section = { $key } est là deux fois. Seul le premier compte.
note-cut-off = le fichier s’arrête au milieu. La fin est peut-être perdue.
note-not-a-setting = { $key } : cette ligne n’est pas un paramètre et a été ignorée.
note-not-a-value = { $key } : cette valeur ne veut rien dire pour le logiciel.
note-too-long = { $key } : la valeur est plus longue que ce que lit le logiciel.
note-after-gap = { $key } : il manque un numéro avant, le logiciel ne le voit donc pas.
note-account-missing = { $key } : mentionné, mais sans paramètres.
note-password = { $key } : un mot de passe se trouve ici. Il n’a pas été lu.
note-document-type = un type de document est déclaré, ce dont aucun fichier de paramètres n’a besoin. Le fichier n’a pas été lu.
note-not-settings = ce fichier ne contient pas de paramètres de messagerie.
note-too-many = il y en a d’autres du même genre, qui ont été ignorés.
note-too-complex = le fichier a plus d’espaces de noms ou d’attributs qu’il n’en faut à un fichier de paramètres. Il n’a pas été lu.
note-file-too-large = le fichier est trop grand pour faire partie de ces paramètres et n’a pas été lu.
note-not-a-file = ce n’est pas un fichier ordinaire, il n’a pas été lu.

## The check-up

check-empty-folder = { $path } : ce dossier ne contient pas de paramètres d’un logiciel de messagerie. Indiquez le dossier qui contient prefs.js, eudora.ini, accountrc ou les sources d’Evolution, ou le fichier lui-même.
check-unknown-file = { $path } : ce n’est pas un fichier de paramètres connu de Waypost. Indiquez un prefs.js, un eudora.ini, un accountrc, l’une des sources d’Evolution, un profil pour Apple Mail, un muttrc, fetchmailrc, msmtprc ou mbsyncrc, un zip pour l’importation de Thunderbird, un XML d’autoconfiguration ou un fichier JSON de Waypost.
mend-running = { $program } est ouvert et écraserait la correction. Fermez-le et réessayez, ou enregistrez ailleurs une copie corrigée.
mend-running-unknown = Waypost ne peut pas savoir si { $program } est ouvert. Si c’est le cas, il écraserait le changement. Rien n’a été changé. Enregistrez plutôt un fichier ou une copie.
mend-changed = { $path } a changé depuis sa vérification, rien n’a donc été écrit. Vérifiez-le à nouveau.
check-main-account = compte principal
check-head = { $file } : { $program }, { $account }, comparé avec { $organisation }
check-head-unknown = { $file } : { $program }, { $account }
check-no-accounts = { $file } : aucun compte de messagerie trouvé.
check-nothing = Rien à changer : { $right ->
        [0] aucun paramètre n’a été examiné.
        [one] le seul paramètre examiné est juste.
       *[other] les { $right } paramètres examinés sont justes.
    }
check-tally = À changer : { $errors } ; à revoir : { $warnings } ; justes : { $right }.
check-change = { $place } : { $key } : { $found } -> { $expected }
check-there = { $place } : { $key } : { $found }
check-by-hand = À la main : { $step }
check-problem = Ce compte n’a pas pu être comparé avec { $organisation } : { $words }
check-version = Comparé avec Eudora { $version }, car le fichier ne le dit pas. Pour une autre version, indiquez --program eudora@VERSION.
check-mended = Corrigé : { $title }
check-left = À faire à la main : { $title }
check-left-own = À vous de décider : { $title }. Pour le corriger aussi, dites ce que vous voulez, par exemple --leave-on-server 7.
check-nothing-mended = Rien n’a été corrigé.
check-fetched-again = Le courrier encore sur le serveur peut être relevé une fois de plus, car le logiciel se souvient de ce qu’il a relevé sous l’ancien serveur et l’ancien nom d’utilisateur.

## Formats: what they are called

format-thunderbird-import = Compte pour l’importation de Thunderbird (zip)
format-thunderbird-prefs = Lignes de préférences (js)
format-autoconfig = Pour qui gère le domaine de messagerie (xml)
format-eudora-ini = Fichier de paramètres d’Eudora (ini)
format-eudora-links = Page de liens de réglage (html)
format-mobileconfig = Profil pour Mac, iPhone et iPad (mobileconfig)
format-outlook-prf = Profil pour l’Outlook classique (prf)
format-autodiscover = Question d’Outlook au domaine de messagerie (xml)
format-k9s = Fichier de paramètres pour l’application (k9s)
format-k9-qr = Image pour l’appareil photo du téléphone (svg)
format-evolution = Compte en trois fichiers (zip)
format-claws = Compte pour accountrc
format-sylpheed = Compte pour accountrc
format-mutt = Commandes pour muttrc
format-alpine = Lignes pour .pinerc
format-aerc = Compte pour accounts.conf
format-himalaya = Compte pour config.toml
format-fetchmail = Entrée pour .fetchmailrc
format-getmail = Fichier getmailrc
format-mpop = Compte pour .mpoprc
format-mbsync = Canal pour .mbsyncrc
format-offlineimap = Compte pour .offlineimaprc
format-msmtp = Compte pour .msmtprc
format-sheet-html = Fiche à imprimer (html)
format-sheet-text = Fiche en texte (txt)
format-json = Pour les scripts (json)

## Formats: what is left to do by hand, in the program's own words

refusal-unencodable = { $setting } : ce fichier ne peut pas contenir « { $character } ». Écrivez-le avec d’autres lettres, ou choisissez un autre fichier.
refusal-too-long = { $setting } : votre logiciel lit { $bytes } octets au plus. Raccourcissez la valeur.
refusal-control-character = { $setting } : il y a un saut de ligne ou un caractère invisible. Saisissez la valeur à nouveau.
refusal-cannot-hold = { $setting } : ce fichier ou votre logiciel ne le permet pas. Réglez-le à la main d’après la fiche, ou choisissez un autre logiciel.
refusal-personality-name = « { $name } » ne peut pas être le nom d’une personnalité. Utilisez 1 à 55 lettres, sans crochets et sans espaces autour.
refusal-no-personalities = Seul le fichier de paramètres d’Eudora pour Windows peut contenir une deuxième personnalité. Choisissez ce fichier, ou n’indiquez pas de personnalité.
refusal-not-this-format = Le fichier en place ne peut pas être modifié sans risque. Il a été laissé tel quel. Enregistrez sous un autre nom.
refusal-tls-from-the-start-only = Chiffrement entrant : ce logiciel ne chiffre une connexion que là où le chiffrement commence tout de suite (ports 993 et 995). Ici le serveur commence par STARTTLS, et votre mot de passe traverserait le réseau sans chiffrement. Choisissez un autre logiciel.
sign-no-certificate = { $path } : il ne contient pas de certificat. Indiquez un fichier PEM, avec les lignes « BEGIN CERTIFICATE ».
sign-no-key = { $path } : il ne contient pas de clé privée pouvant signer : RSA, ou ECDSA avec P-256 ou P-384, en PEM et sans mot de passe. « openssl pkey -in FICHIER » retire un mot de passe.
sign-not-a-pair = La clé n’est pas celle du certificat. Indiquez la clé pour laquelle le certificat a été fait.
sign-not-now = Le certificat est valable du { $from } au { $to }. Indiquez-en un qui soit valable aujourd’hui.
sign-failed = Le fichier n’a pas pu être signé : { $why }
sign-nothing = Seuls les fichiers { $format } sont signés. Indiquez --program apple-mail, ou omettez --sign-cert et --sign-key.
refusal-archive = L’archive n’a pas pu être créée : { $why }

step-line = { $place } : « { $label } » : { $value }

value-ticked = coché
value-not-ticked = non coché
value-ticked-number = coché, { $number }

place-generic-you = Paramètres du compte, sur vous
place-generic-incoming = Paramètres du compte, serveur entrant
place-generic-outgoing = Paramètres du compte, serveur sortant
place-generic-keeping = Paramètres du compte, relève du courrier

place-apple-general = Mail > Réglages… > Général
place-apple-advanced = Mail > Réglages… > Comptes > Informations du compte
label-apple-check = Check for new messages (relever les nouveaux messages)
label-apple-remove = Supprimer la copie du serveur après réception d’un message
value-apple-minutes = { $minutes ->
        [1] Chaque minute
        [60] Toutes les heures
       *[other] Toutes les { $minutes } minutes
    }
value-apple-manually = Manuellement
value-apple-remove = { $days ->
        [0] Immédiatement
        [1] Après un jour
        [7] Après une semaine
       *[31] Après un mois
    }
value-apple-never = non coché

place-outlook-advanced = Fichier > Paramètres du compte > Paramètres du compte… > le compte > Modifier… > Paramètres supplémentaires… > Options avancées
place-outlook-groups = Envoi/réception > Groupes d’envoi/réception > Définir les groupes d’envoi/réception…
label-outlook-trash = Remove from server when deleted from ‘Deleted Items’ (supprimer du serveur en cas de suppression des « Éléments supprimés »)
label-outlook-check = Planifier un envoi/réception automatique toutes les _ minutes
label-outlook-prefix = Chemin d’accès au dossier racine

place-thunderbird-new = Ajouter un compte, « Configurer manuellement »
place-thunderbird-account = Paramètres des comptes > le nom du compte
place-thunderbird-server = Paramètres des comptes > Paramètres serveur
place-thunderbird-advanced = Paramètres des comptes > Paramètres serveur > Avancés…
place-thunderbird-outgoing = Paramètres des comptes > Serveur sortant > Modifier…
label-thunderbird-protocol = Protocole
label-thunderbird-name = Nom
label-thunderbird-address = Adresse e-mail
label-thunderbird-reply-to = Adresse pour la réponse
label-thunderbird-host = Nom du serveur
label-thunderbird-port = Port
label-thunderbird-username = Nom d’utilisateur
label-thunderbird-tls = Sécurité de la connexion
label-thunderbird-auth = Méthode d’authentification
label-thunderbird-check-startup = Vérifier le courrier au lancement
label-thunderbird-check-every = Vérifier les nouveaux messages toutes les _ minutes
label-thunderbird-leave = Laisser les messages sur le serveur
label-thunderbird-days = Pendant au maximum _ jours
label-thunderbird-delete = Jusqu’à ce que je les supprime
label-thunderbird-prefix = Dossier sur le serveur IMAP
value-thunderbird-tls-implicit = SSL/TLS
value-thunderbird-tls-starttls = STARTTLS
value-thunderbird-tls-none = Aucune
value-thunderbird-auth-password = Mot de passe normal
value-thunderbird-auth-password-clear = Mot de passe, transmission non sécurisée
value-thunderbird-auth-encrypted = Mot de passe chiffré
value-thunderbird-auth-oauth2 = OAuth2
value-thunderbird-auth-certificate = Certificat TLS
value-thunderbird-auth-none = Pas d’authentification
value-thunderbird-pop = POP3

place-eudora-start = Tools > Options > Getting Started
place-eudora-checking = Tools > Options > Checking Mail
place-eudora-incoming = Tools > Options > Incoming Mail
place-eudora-sending = Tools > Options > Sending Mail
place-eudora-miscellaneous = Tools > Options > Miscellaneous
place-eudora-file = Dans Eudora.ini, Eudora étant fermé, une ligne sous [Settings]
label-eudora-name = Real name
label-eudora-address =
    { $version ->
        [4] Return address
        [5] Email address (ou Return address)
        [6] Email address (ou Return address)
       *[7] Email address
    }
label-eudora-host = Mail Server (Incoming)
label-eudora-username =
    { $version ->
        [4] Login Name
        [5] User Name (ou Login Name)
        [6] User Name (ou Login Name)
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
value-eudora-ssl-old = None ou Never, si cette option existe
value-eudora-passwords = Passwords
value-eudora-apop = APOP
value-eudora-cram-md5 = Cram-MD5
value-eudora-same-username = rien à saisir, Eudora utilise celui de la lecture
value-eudora-port-by-itself = { $port }, rien à saisir, Eudora le prend tout seul

place-mac-start = Settings (ou Preferences) > Getting Started
place-mac-checking = Settings (ou Preferences) > Checking Mail
place-mac-sending = Settings (ou Preferences) > Sending Mail
place-mac-ssl = Settings (ou Preferences) > SSL
place-mac-message = Dans un nouveau message, saisissez ceci et double-cliquez dessus
label-mac-address = Email address (ou Return address)
label-mac-username = Username
label-mac-host = Mail Server
label-mac-allow = Allow authorization
label-mac-ssl-incoming = SSL for { $protocol }
label-mac-ssl-outgoing = SSL for SMTP
label-mac-message = Port
value-mac-ssl-alternate = Required (Alternate Port)
value-mac-ssl-starttls = Required (TLS)
value-mac-ssl-none = pas de SSL

sheet-title = Paramètres de messagerie pour { $name }
sheet-subject = Pour { $program }, { $organisation }
sheet-you = Vous
sheet-reading = Lire le courrier
sheet-sending = Envoyer le courrier
sheet-keeping = Relever et garder le courrier
sheet-advice = Bon à savoir
sheet-steps = Étapes à la main dans votre logiciel
sheet-help = Aide
sheet-help-name = Contact
sheet-help-phone = Téléphone
sheet-help-email = E-mail
sheet-help-web = Web
sheet-help-hours = Horaires
sheet-no-password = Votre mot de passe n’est pas sur cette fiche. Aucune assistance informatique n’en a besoin, et personne ne vous le demandera.

links-title = Paramètres d’Eudora sous forme de liens
links-how = Sur l’ordinateur où se trouve Eudora, ouvrez chaque lien, vérifiez la valeur dans la fenêtre « Change Option » d’Eudora et cliquez sur OK ; fermez ensuite Eudora et relancez-le.
links-escapes = Votre Eudora montre peut-être %20 et autres signes de ce genre dans cette fenêtre : remplacez chacun par le caractère que montre la ligne ici.

take-thunderbird-import-1 = Ouvrez Thunderbird et choisissez *Outils > Importer…* (pas de barre de menus ? Appuyez d’abord sur Alt)
take-thunderbird-import-2 = Choisissez *Importer depuis un fichier*, puis *Continuer*
take-thunderbird-import-3 = Choisissez *Importer un profil sauvegardé*, puis *Continuer*, et ouvrez { $file }
take-thunderbird-import-4 = Laissez *Comptes et paramètres* coché, puis *Continuer* et *Lancer l’importation*
take-thunderbird-import-5 = Cliquez sur *Terminer* : Thunderbird redémarre avec le nouveau compte à côté de ceux que vous avez
take-thunderbird-prefs-1 = À n’utiliser que pour un nouveau profil sans comptes ; sinon, prenez le fichier d’importation
take-thunderbird-prefs-2 = Dans Thunderbird, choisissez *Aide > Informations de dépannage*, ouvrez le *dossier de profil*, puis fermez Thunderbird
take-thunderbird-prefs-3 = Copiez prefs.js en lieu sûr, ajoutez à sa fin les lignes du fichier { $file }, et lancez Thunderbird
take-autoconfig-1 = Ce fichier est pour qui gère { $domain } : il configure le Thunderbird de tout le monde
take-autoconfig-2 = Placez-le à *https://autoconfig.{ $domain }/mail/{ $file }*, servi comme text/xml avec un certificat valable
take-autoconfig-3 = Chacun saisit alors nom, adresse et mot de passe dans Thunderbird, qui trouve le reste
take-eudora-ini-1 = *Fermez Eudora* : tant qu’il tourne, il écrit ses propres valeurs par-dessus les vôtres
take-eudora-ini-2 = Trouvez *Eudora.ini* : il est dans le dossier d’Eudora.exe ou dans votre dossier Application Data ; une recherche sur son nom le trouve
take-eudora-ini-3 = Choisissez cet Eudora.ini en enregistrant : seuls ces paramètres y changent, et une copie de l’ancien fichier reste à côté
take-eudora-ini-4 = Pour essayer d’abord, enregistrez-le là sous un autre nom et lancez *Eudora.exe "LE DOSSIER" NOM.ini*
take-eudora-ini-5 = Si Eudora a gardé le mot de passe d’un autre compte, utilisez *Forget Password* ; après un changement de serveur, il peut relever une fois de plus le courrier qui y est resté
take-eudora-links-1 = Ouvrez { $file } dans un navigateur sur l’ordinateur où se trouve Eudora
take-eudora-links-2 = Ouvrez chaque lien ; Eudora montre le paramètre et sa nouvelle valeur, et vous cliquez sur *OK*
take-eudora-links-3 = Fermez Eudora et relancez-le
take-copy = Si vous n’avez pas encore de *{ $home }*, faites-en un à partir du fichier { $file }. Si vous en avez un, ajoutez-y les lignes du fichier { $file }
take-chmod = Rendez-le lisible pour vous seul : *chmod 600 { $home }*
take-maildir = Créez la boîte où il dépose le courrier : *mkdir -p ~/Mail/work/cur ~/Mail/work/new ~/Mail/work/tmp*
take-folder = Créez le dossier où va la copie : *mkdir -p ~/Mail/work*
take-mobileconfig-1 = *Sur un Mac*, ouvrez { $file }, puis choisissez *Réglages Système > Général > Gestion des appareils*, le profil, et *Installer* (macOS 13 et 14 : *Confidentialité et sécurité > Profils* ; avant : *Préférences Système > Profils*)
take-mobileconfig-2 = *Sur un iPhone ou un iPad*, ouvrez { $file } depuis Mail, Fichiers ou Safari, puis choisissez *Réglages > Profil téléchargé* et *Installer*
take-mobileconfig-3 = *« Non signé »* veut dire que personne n’a mis de certificat sous le fichier. Il est aussi sûr que le chemin par lequel il vous est venu : ne l’installez que si vous ou votre organisation l’avez fait
take-mobileconfig-4 = *Il demande votre mot de passe* pendant l’installation : le fichier n’en contient pas
take-mobileconfig-5 = Un profil ultérieur pour la même adresse remplace celui-ci ; *Supprimer*, au même endroit, retire le compte
take-prf-1 = Seul *l’Outlook classique pour Windows* lit ce fichier : celui qui a *Fichier* à gauche de son menu. Le nouvel Outlook n’importe aucun fichier ; utilisez la fiche
take-prf-2 = Fermez Outlook, appuyez sur *Windows+R*, et lancez *outlook.exe /importprf "C:\le dossier\{ $file }"*
take-prf-3 = Outlook s’ouvre avec le compte et demande votre mot de passe : le fichier n’en contient pas
take-prf-4 = Si votre version n’accepte pas le fichier, configurez le compte d’après la fiche
take-autodiscover-1 = Ce fichier est pour qui gère { $domain } : l’Outlook classique y demande les paramètres d’une adresse
take-autodiscover-2 = Répondez avec lui aux requêtes POST vers *https://autodiscover.{ $domain }/autodiscover/{ $file }*, pour chaque personne avec son propre LoginName ; sans les lignes LoginName, il convient à tous ceux qui se connectent avec leur adresse
take-autodiscover-3 = C’est une solution de repli : la plupart des Outlook actuels demandent d’abord au service de Microsoft, puis à la personne
take-k9s-1 = Mettez { $file } sur le téléphone : par câble, ou en pièce jointe à vous-même
take-k9s-2 = Dans l’application, choisissez *Paramètres > Importer les paramètres*, ou *Importer les paramètres* sur sa première page, et ouvrez le fichier
take-k9s-3 = L’application demande votre mot de passe avant d’activer le compte : le fichier n’en contient pas
take-k9-qr-1 = Ouvrez { $file } dans un navigateur sur cet ordinateur, ou imprimez-le sur au moins 5 cm de large
take-k9-qr-2 = Dans l’application, choisissez *Paramètres > Importer les paramètres > Lire un code QR*, et tenez l’appareil photo au-dessus
take-k9-qr-3 = L’application demande votre mot de passe : l’image n’en contient pas
take-evolution-1 = Fermez Evolution
take-evolution-2 = Décompressez { $file }, et mettez ses trois fichiers dans le dossier *{ $home }*
take-evolution-3 = Lancez Evolution : il demande votre mot de passe et peut le garder dans le trousseau de clés
take-accountrc-1 = Fermez { $program } : il écrit ses paramètres en se fermant
take-accountrc-2 = Mettez les lignes du fichier { $file } à la fin de *{ $home }*. S’il y a déjà une section *[Account: 1]*, donnez à la nouvelle le numéro suivant et omettez sa ligne *is_default=1*
take-accountrc-3 = Lancez { $program } : il demande votre mot de passe à la première relève
take-claws-4 = Avec IMAP, faites un clic droit sur le compte dans la liste des dossiers et choisissez *Check for new folders* s’il vous en manque
take-mutt-1 = Copiez { $file } dans votre dossier personnel, et ajoutez la ligne *source ~/{ $file }* à *{ $home }* (NeoMutt : *~/.config/neomutt/neomuttrc*)
take-mutt-2 = Lancez { $program } : il demande votre mot de passe et ne le garde nulle part
take-mutt-3 =
    { $save ->
        [no] {""}
       *[yes] Pour qu’il n’ait pas à demander, mettez le mot de passe dans le trousseau de clés avec *secret-tool store --label=mail server { $host } user { $user }*, et faites définir *imap_pass*, *pop_pass* ou *smtp_pass* par la commande *secret-tool lookup server { $host } user { $user }*
    }
take-alpine-1 = Fermez alpine : il écrit *{ $home }* en se fermant
take-alpine-2 = Mettez les lignes du fichier { $file } dans *{ $home }*, à la place de celles de même nom. Si ce fichier n’existe pas, faites-le à partir du fichier { $file }
take-alpine-3 = Lancez alpine : il demande votre mot de passe et ne le garde nulle part
take-store = Il ne demande pas de mot de passe : mettez le vôtre dans le trousseau de clés, où le fichier le cherche, avec *secret-tool store --label=mail server { $host } user { $user }*
take-store-outgoing =
    { $login ->
        [yes] Et une fois de plus pour l’envoi : *secret-tool store --label=mail server { $smtp } user { $smtpuser }*
       *[no] {""}
    }
take-himalaya-1 = Lancez *himalaya account configure work* : il demande votre mot de passe et le garde dans le trousseau de clés du système
take-fetchmail-1 = Lancez *fetchmail* dans un terminal : il demande votre mot de passe à chaque démarrage et ne le garde nulle part
take-fetchmail-2 = Il remet ce qu’il relève au service de courrier de cet ordinateur (port 25). S’il n’y en a pas, terminez l’entrée par *mda "COMMANDE"*, un programme qui distribue le courrier
take-getmail-1 = Lancez *getmail* sous votre nom, pas en root : il demande votre mot de passe et relève une fois. Une tâche planifiée peut le lancer régulièrement
take-getmail-2 =
    { $save ->
        [no] {""}
       *[yes] Pour qu’il n’ait pas à demander, mettez le mot de passe dans le trousseau de clés avec *secret-tool store --label=mail server { $host } user { $user }*, et sous username la ligne *password_command = ("secret-tool", "lookup", "server", "{ $host }", "user", "VOTRE IDENTIFIANT")*
    }
take-mpop-1 = Créez un endroit pour la liste de ce qui a été relevé : *mkdir -p ~/.mpop_uidls*
take-mpop-2 = Lancez *mpop* : il demande votre mot de passe
take-mpop-3 =
    { $save ->
        [no] {""}
       *[yes] Il regarde d’abord dans le trousseau de clés : *secret-tool store --label=mail host { $host } service pop3 user { $user }*
    }
take-mbsync-1 = Lancez *mbsync -a* : il demande votre mot de passe et copie la boîte
take-mbsync-2 =
    { $save ->
        [no] {""}
       *[yes] Pour qu’il n’ait pas à demander, mettez le mot de passe dans le trousseau de clés avec *secret-tool store --label=mail server { $host } user { $user }*, et sous User la ligne *PassCmd "secret-tool lookup server { $host } user VOTRE-IDENTIFIANT"*
    }
take-offlineimap-1 = Lancez *offlineimap* : il demande votre mot de passe à chaque démarrage et ne le garde nulle part
take-msmtp-1 = Faites passer par lui les envois de votre logiciel de messagerie : dans mutt *set sendmail=/usr/bin/msmtp*, ailleurs comme commande sendmail
take-msmtp-2 =
    { $login ->
        [yes] Il demande votre mot de passe dans un terminal
       *[no] Son serveur ne demande pas de mot de passe
    }
take-msmtp-3 =
    { $saves-outgoing ->
        [yes] Il regarde d’abord dans le trousseau de clés : *secret-tool store --label=mail host { $smtp } service smtp user { $smtpuser }*
       *[no] {""}
    }
take-sheet-1 = Ouvrez { $file } à côté de votre logiciel de messagerie, ou imprimez-le
take-sheet-2 = Suivez ses étapes de haut en bas
take-json-1 = { $file } est pour les scripts ; aucun logiciel de messagerie ne le lit

next-open = *Ouvrez { $kind ->
        [generic] votre logiciel de messagerie
        [background] un terminal et lancez { $program }
       *[named] { $program }
    }.* Le compte y est dès que ses paramètres y sont.
next-password = *Saisissez votre mot de passe* quand il le demande{ $password ->
        [both] , une fois pour la lecture et une fois pour l’envoi
        [perhaps] , peut-être une fois pour la lecture et une fois pour l’envoi
       *[once] {""}
    }.{ $save ->
        [no] {" "}Ne le laissez pas enregistrer le mot de passe : votre organisation le déconseille.
       *[yes] {""}
    }
next-wait =
    { $keeps ->
        [imap] *Attendez un peu.* La première fois, il charge la liste de tout votre courrier ; les messages restent sur le serveur.
        [copy] *Attendez un peu.* Il relève votre courrier sur cet ordinateur ; une copie reste sur le serveur le nombre de jours choisi.
       *[pop] *Attendez un peu.* Il transfère votre courrier sur cet ordinateur ; faites des sauvegardes, car le serveur ne garde pas de copie.
    }

## Command line

cli-about = Configure la messagerie : déduit chaque paramètre des règles de votre organisation et écrit le fichier que lit votre logiciel de messagerie
cli-examples =
    Sans commande, la fenêtre s’ouvre.

    Exemples :
      waypost
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
cli-plan-about = Montrer les paramètres et les conseils
cli-plan-examples =
    Exemple :
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program eudora@5.1 --read-on one --protocol pop --leave-on-server 7 --json
cli-export-about = Écrire des fichiers de paramètres
cli-export-examples =
    Exemples :
      waypost export --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o thunderbird.zip
      waypost export --answers jane.json --format sheet-text -o -
      waypost export --answers jane.json --program eudora@7.1 --into eudora.ini --personality Lab -o new.ini
      waypost export --from ~/.thunderbird/abcd1234.default-release --program thunderbird-android -o phone.k9s
cli-org-about = Énumérer, montrer et vérifier les profils d’organisations
cli-org-examples =
    Exemple :
      waypost org show caltech-imss
cli-org-list-about = Énumérer les organisations disponibles
cli-org-list-examples =
    Exemple :
      waypost org list --json
cli-org-show-about = Montrer chaque valeur d’un profil et où elle a été lue
cli-org-show-examples =
    Exemple :
      waypost org show caltech-imss
cli-org-validate-about = Vérifier un profil et dire tout ce qui ne va pas, avec ligne et colonne
cli-org-validate-examples =
    Exemple :
      waypost org validate my-organisation.json
cli-org-schema-about = Afficher le schéma JSON des profils
cli-org-schema-examples =
    Exemple :
      waypost org schema > waypost-organisation.schema.json
cli-org-new-about = Écrire un profil pour commencer
cli-org-new-examples =
    Exemple :
      waypost org new my-organisation.json
      waypost org new my-organisation.json --from jane@gmx.de
cli-org-upgrade-about = Réécrire un profil du schéma 1 au schéma 2
cli-org-upgrade-examples =
    Exemple :
      waypost org upgrade my-organisation.json
cli-check-about = Lire des paramètres existants, dire ce qui ne va pas, et le corriger
cli-check-examples =
    Exemples :
      waypost check eudora.ini
      waypost check ~/.thunderbird/abcd1234.default-release --org caltech-imss --json
      waypost check eudora.ini --program eudora@5.1 --fix -o mended.ini
      waypost check --re-point my-organisation.json /home
cli-formats-about = Énumérer tous les formats d’export
cli-formats-examples =
    Exemple :
      waypost formats --json
cli-completions-about = Afficher un script de complétion pour un shell
cli-completions-examples =
    Exemple :
      waypost completions bash > /etc/bash_completion.d/waypost
cli-man-about = Afficher la page de manuel, ou en écrire une par commande
cli-man-examples =
    Exemple :
      waypost man -o man1
cli-discover-about = Rechercher les réglages d’une adresse chez tout service de messagerie
cli-discover-examples =
    Exemples :
      waypost discover jane@example.org
      waypost discover example.org --json -o example.json
cli-discover-not-a-domain = « { $domain } » n’est pas un domaine propre. Donnez une adresse, ou sa partie après le @.
cli-dns-not-an-address = --dns : « { $typed } » n’est pas une adresse avec un port, comme 192.0.2.1:53.
cli-discover-written = { $path } a été écrit. Utilisez-le avec --org.
cli-discover-accept = Ces serveurs sont hors du domaine : { $hosts }. Si vous savez qu’ils appartiennent à votre service de messagerie, répétez la commande avec --accept-outside.
cli-discover-nothing = Rien n’a été trouvé pour { $domain }. Demandez les serveurs à votre service de messagerie et donnez-les avec --imap et --smtp.
cli-discover-found = { $name } :
cli-licences-about = Afficher les licences de Waypost et de ce qu’il contient
cli-licences-examples =
    Exemple :
      waypost licences > licences.txt
version-no-commit = Commit : inconnu
version-commit = Commit : { $commit }, { $date }
version-system = Système : { $system }
version-profile = Profil : { $id }, version { $version }, { $date }
lookup-catalogue = Catalogue de Waypost
lookup-pacc = Fichier de réglages du domaine (PACC)
lookup-autoconfig = Fichier de réglages du domaine (autoconfig)
lookup-well-known = Fichier de réglages sur le site du domaine
lookup-srv = DNS du domaine (SRV)
lookup-mx = Société qui reçoit le courrier (MX)
lookup-database = Base de données publique de Thunderbird
lookup-found-dated = trouvé, au { $date }
lookup-found = trouvé
lookup-found-elsewhere = trouvé, avec des serveurs hors du domaine : { $hosts }
lookup-not-found = il n’y a rien
lookup-company = le courrier est reçu par { $company }, qui n’est pas dans le catalogue
lookup-no-network = il n’y a pas de réseau
lookup-not-allowed = non interrogé : votre accord est nécessaire
lookup-offline = non interrogé : rien ne peut être envoyé
lookup-forbidden = non interrogé : votre organisation ne le permet pas
lookup-not-needed = non interrogé : une meilleure source a les réglages
lookup-stopped = arrêté
lookup-status = le serveur a répondu par l’erreur { $status }
lookup-redirect-elsewhere = refusé : cela mène ailleurs, { $url }
lookup-no-digest = refusé : le DNS du domaine n’en a pas l’empreinte
lookup-other-digest = refusé : ce n’est pas le fichier que décrit le DNS du domaine
lookup-unreadable = refusé : ce n’est pas un tel fichier
lookup-web-page = refusé : une page web est arrivée à la place. Ce réseau demande peut-être d’abord une connexion
lookup-tls = refusé : le certificat ou le chiffrement du serveur est incorrect
lookup-redirect-not-https = refusé : cela mène à une adresse sans chiffrement
lookup-too-many-redirects = refusé : cela tourne en rond
lookup-too-large = refusé : c’est trop grand
lookup-too-slow = pas de réponse à temps
lookup-broken = pas de réponse correcte
lookup-name-server = les serveurs de noms ont échoué
lookup-proxy = le proxy ne l’a pas laissé passer
service-no-encryption = { $service } est connu, mais aucun serveur qui chiffre n’est connu à la fois pour la réception et l’envoi. Demandez-lui ses réglages et saisissez-les.
service-ended = { $service } n’existe plus. Demandez les nouveaux réglages à votre service de messagerie.
service-no-programs = { $service } n’admet aucun logiciel de messagerie. Lisez vos messages sur son site ou dans sa propre application.
service-bridge = { $service } n’est accessible que par son propre logiciel sur cet ordinateur (le pont). Installez-le ; il affiche les serveurs et le mot de passe à saisir.
service-incomplete = Les réglages ne nomment aucun serveur qui chiffre pour la réception, ou aucun pour l’envoi.
service-unusable = Ces réglages sont inutilisables : { $words }
typed-server-not-a-port = « { $typed } » n’est pas un port. Un port est un nombre de 1 à 65535.
typed-server-port-contradicts = Le port { $port } correspond à l’autre type de chiffrement. Omettez le port ou choisissez l’autre type.
account-no-address = Le compte n’a pas d’adresse.
account-address-unusable = « { $address } » ne peut pas servir d’adresse.
account-no-reading = Le compte n’a pas de serveur pour la réception.
account-no-sending = Le compte n’a pas de serveur pour l’envoi.
account-has-reading = Le compte a son propre serveur pour la réception.
account-has-sending = Le compte a son propre serveur pour l’envoi.
account-value-unusable = { $setting } : Waypost ne peut pas utiliser « { $value } ».
account-always-encrypts = Le compte ne chiffre que si le serveur le propose. Les nouveaux paramètres chiffrent toujours.
account-login-is-address = Le compte n’a pas d’adresse. Son nom d’utilisateur en est une et a été repris.
account-address-is-login = Le compte n’a pas de nom d’utilisateur. L’adresse a été reprise.
account-stays-for-days = Le compte laisse le courrier relevé sur le serveur sans limite, ou plus longtemps que Waypost ne peut l’indiquer. Les nouveaux paramètres l’y laissent { $days } jours.
account-reply-to-stays = Les réponses à ce compte vont à { $address }. Réglez-le à la main dans le nouveau logiciel.
account-other-addresses-stay = Le compte envoie aussi en tant que { $addresses }. Ajoutez-le à la main dans le nouveau logiciel.
account-left-behind = Les mots de passe, les contacts et les filtres restent dans { $program }. Le nouveau logiciel demande le mot de passe.
account-left-mail = Le courrier que { $program } a relevé en POP y reste. Le nouveau logiciel ne reçoit que ce qui est encore sur le serveur.
account-two-programs = Deux logiciels qui lisent une boîte en POP peuvent s’effacer du courrier l’un à l’autre. Dès que le nouveau logiciel fonctionne, ne relevez plus le courrier avec { $program }.
about-title = À propos de Waypost
about-text = Waypost ne cherche pas de nouvelles versions et n’envoie rien sur lui-même. Une nouvelle version s’obtient là où vous avez obtenu celle-ci.
about-copy = Copier ces lignes
about-licences = Licences
about-licences-text = Waypost contient des travaux d’autres personnes. Chaque licence nomme ce qui est utilisé sous elle.
about-software = La licence de Waypost, et tous les logiciels et polices qu’il contient

cli-heading-usage = Utilisation :
cli-possible-values = {"["}valeurs possibles : { $values }]
cli-heading-commands = Commandes
cli-heading-command = COMMANDE
cli-heading-options = Options
cli-heading-arguments = Arguments

cli-arg-imap = Le serveur IMAP, à la place de --org
cli-arg-imap-tls = Comment le serveur IMAP chiffre (par défaut : selon son port)
cli-arg-pop = Le serveur POP, à la place de --org
cli-arg-pop-tls = Comment le serveur POP chiffre (par défaut : selon son port)
cli-arg-smtp = Le serveur d’envoi, à la place de --org
cli-arg-smtp-tls = Comment le serveur d’envoi chiffre (par défaut : selon son port)
cli-arg-quiet = Ne rien dire d’autre que les erreurs et le résultat
cli-arg-verbose = En dire plus : d’où vient chaque valeur
cli-arg-offline = Ne rien envoyer sur le réseau ; une commande qui en a besoin est refusée
cli-arg-receipt = Écrire chaque connexion et ce qui a été envoyé dans ce fichier, en lignes JSON
cli-arg-lang = La langue, sous forme de code comme fr
cli-arg-renderer = Ce qui dessine la fenêtre : le processeur ou OpenGL ; auto prend le premier qui marche (ou définissez WAYPOST_RENDERER)
cli-arg-color = Quand utiliser des couleurs : auto, always ou never
cli-arg-version = Afficher la version
cli-arg-help = Afficher l’aide
cli-arg-org = L’organisation : un id fourni, un id installé, ou un fichier de profil
cli-arg-group = Le type de membre, si l’organisation en a plusieurs
cli-arg-username = Le nom d’utilisateur
cli-arg-name = Le nom complet, tel que les autres le voient
cli-arg-address = L’une des adresses de l’organisation ; la première par défaut
cli-arg-program = Le logiciel de messagerie, comme thunderbird, eudora@5.1, eudora-mac ou generic
cli-arg-read-on = Si un seul ordinateur et logiciel lit le courrier, ou plusieurs
cli-arg-protocol = Comment le courrier est lu ; par défaut, ce que recommande l’organisation
cli-arg-network = D’où le courrier est envoyé ; les deux par défaut
cli-arg-isp-smtp = Envoyer plutôt par le serveur du fournisseur d’accès
cli-arg-leave-on-server = POP seulement : garder le courrier relevé quelques jours sur le serveur
cli-arg-keep-after-trash = Avec --leave-on-server : l’y garder même quand la corbeille est vidée
cli-arg-check-every = Minutes entre deux relèves, ou seulement à la demande
cli-arg-accept-plaintext = Accepter des paramètres qui envoient le mot de passe sans chiffrement, s’il n’y a rien de mieux
cli-arg-answers = Lire les réponses dans un fichier JSON ou une configuration préparée ; les options l’emportent
cli-arg-json = Afficher en JSON
cli-arg-format = Le format ; le premier du logiciel par défaut. Peut être indiqué plusieurs fois
cli-arg-output = Le fichier ou le dossier à écrire ; - pour la sortie standard
cli-arg-into = Modifier ce fichier de paramètres existant et écrire le résultat dans la sortie
cli-arg-sign-cert = Signer le profil pour Apple Mail avec ce certificat (PEM, avec les certificats intermédiaires)
cli-arg-sign-key = La clé privée du certificat (PEM, sans mot de passe)
cli-arg-personality = Eudora : configurer un deuxième compte de ce nom
cli-arg-file = Le fichier du profil
cli-arg-paths = Des fichiers de paramètres, ou des dossiers qui en contiennent : un profil Thunderbird, le dossier de données d’Eudora
cli-arg-fix = Corriger ce qui a été trouvé : sur place avec une sauvegarde, ou dans la sortie
cli-arg-re-point = Passer les comptes de cette organisation, dans tous les dossiers sous PATH, sur ses serveurs
cli-arg-shell = Le shell

cli-output-needs-fix = -o : c’est l’endroit pour le fichier corrigé. Indiquez aussi --fix, ou omettez-le.
cli-fix-one-target = -o : plusieurs fichiers ne peuvent pas être écrits en un seul. Indiquez un dossier, ou vérifiez un fichier à la fois.
cli-re-point-and-org = --re-point nomme l’organisation. Omettez --org.
cli-re-point-done = Fichiers lus : { $files }. Modifiés : { $changed }. À regarder vous-même : { $left }.
cli-no-command = Indiquez une commande, ou aucune pour ouvrir la fenêtre. « waypost --help » les énumère.
cli-not-understood = { $what }. « --help » montre ce qui existe.
cli-wrong-missing = il manque { $argument }
cli-wrong-argument = l’option { $argument } n’existe pas ici
cli-wrong-command = la commande « { $command } » n’existe pas
cli-wrong-unicode = « { $argument } » n’est pas en UTF-8. Donnez au fichier un nom en UTF-8.
cli-wrong-value = { $argument } ne peut pas être « { $value } » ; indiquez l’une de ces valeurs : { $known }
cli-unreadable = Impossible de lire { $path } : { $words }. Vérifiez le chemin et réessayez.
cli-answers-fault = { $path }:{ $line }:{ $column }: { $words }
cli-servers-and-org = Donnez soit --org, soit des serveurs avec --imap ou --pop et --smtp.
cli-tls-without-server = { $option } dit comment un serveur chiffre. Donnez le serveur avec { $needed }.
cli-servers-incomplete = Donnez un serveur pour la réception (--imap ou --pop) et un pour l’envoi (--smtp).
cli-servers-need-address = --address : avec vos propres serveurs, donnez votre adresse complète (pas « { $typed } »).
cli-from-and-others = Avec --from, les serveurs et le nom d’utilisateur sont ceux du compte. Omettez ceci : { $options }.
cli-from-several = { $path } a plusieurs comptes : { $accounts }. Choisissez-en un avec --account.
cli-from-no-account = --account : { $path } n’a pas de compte « { $account } ». Il a { $accounts }.
cli-from-several-match = --account : plusieurs comptes de { $path } sont « { $account } ». Indiquez { $accounts }.
cli-from-give = Indiquez-le avec { $options }.
cli-from-leave-out = Omettez ceci : { $options }.
cli-org-unknown = --org : il n’y a pas d’organisation « { $name } ». Indiquez { $known }, ou un fichier de profil.
cli-unused-isp-smtp = sur le campus, le courrier passe par le serveur de l’organisation. Omettez ceci, ou choisissez un autre --network.
cli-unused-leave-on-server = avec IMAP, tout le courrier reste sur le serveur. Omettez ceci, ou choisissez --protocol pop.
cli-needs-agreement = Ces paramètres enverraient le mot de passe sans chiffrement, rien n’a donc été écrit. Mettez le logiciel à jour, choisissez-en un autre, ou acceptez avec --accept-plaintext.
cli-format-not-for-program = --format : { $format } n’est pas pour { $program }. Utilisez { $known }.
cli-one-format-for-output = -o - : un seul fichier tient sur la sortie standard. Indiquez un seul --format, ou un dossier.
cli-json-and-output = --json : le rapport et le fichier ne peuvent pas aller tous deux sur la sortie standard. Omettez l’un des deux.
cli-several-formats-need-folder = -o : plusieurs formats demandent un dossier. Terminez le chemin par une barre oblique.
cli-into-not-editable = --into : les fichiers { $format } ne peuvent pas être modifiés. Omettez-le pour en écrire un nouveau.
cli-saved-new = { $path } a été écrit.
cli-saved-same = { $path } contient déjà ces paramètres.
cli-output-special = Pour envoyer le fichier sur la sortie standard, utilisez -o -.
cli-saved-replaced =
    { $case ->
        [edited] { $path } a été modifié, tout le reste a été gardé. Avant, c’était { $backup }.
       *[replaced] { $path } a été remplacé. Ce qu’il contenait avant est dans { $backup }.
    }
cli-no-place = { $format } et { $program } n’ont pas de place pour : { $settings }.
cli-by-hand = À régler à la main, car ce n’est pas dans { $format } :
cli-format-every-program = tous les logiciels
cli-format-proven =
    { $how ->
        [run] éprouvé en lançant { $versions } : { $words }
        [rules] pour { $versions } ; non lancé, comparé avec { $words }
       *[people] { $words }
    }
cli-format-drops = ne contient pas : { $settings }
cli-org-built-in = fourni
cli-org-valid = { $name } : ce profil peut être utilisé.
cli-org-invalid =
    { $errors ->
        [one] { $path } : une erreur.
       *[other] { $path } : { $errors } erreurs.
    }
cli-issue-error = erreur
cli-issue-warning = avertissement
cli-org-new = { $path } a été écrit. Remplacez-y chaque nom, puis lancez « waypost org validate ».
cli-org-new-exists = { $path } existe déjà et a été laissé tel quel. Indiquez un autre nom.
cli-org-new-from = { $path } a été écrit avec les serveurs de { $domain }. Remplacez le nom, l’assistance, le nom d’utilisateur et les règles (policy), qui sont des exemples, puis lancez « waypost org validate ».
cli-org-new-not-known = Le catalogue ne connaît pas { $domain }. Cherchez-le avec « waypost discover { $domain } -o FILE.json », ou donnez un fichier de paramètres.
cli-org-upgraded = { $path } est maintenant un profil du schéma { $schema }. Seul le nombre de « schema » a changé. Avant, c’était { $backup }.
cli-org-upgrade-same = { $path } est déjà un profil du schéma { $schema } et a été laissé tel quel.
cli-org-upgrade-signature = La signature { $path } ne correspond plus. Signez à nouveau le profil.
cli-output-failed = Impossible d’écrire sur la sortie standard : { $words }. Indiquez un autre endroit avec -o.
window-profile-changed = Le profil de l’organisation a changé
window-profile-changed-text = Son fichier n’est plus ce qu’il était à l’ouverture. Relisez-le pour utiliser ce qu’il dit maintenant, ou continuez avec ce qui a été lu.
window-profile-read-again = Le relire
window-no-display = Il n’y a pas d’écran ici pour ouvrir une fenêtre ; « { $command } » pose les mêmes questions dans ce terminal. Pour une fenêtre, installez un bureau, ou le paquet xvfb pour en lancer un invisible ; par ssh, « ssh -X » amène un écran.
window-failed = La fenêtre n’a pas pu être ouverte ({ $words }). « --renderer » choisit un autre mode de dessin : cpu n’a besoin d’aucun pilote graphique, opengl demande OpenGL 2 ou plus récent (sous Linux, le paquet libgl1-mesa-dri en apporte un sans carte graphique). « waypost ask » pose les mêmes questions dans un terminal.
window-renderer-unknown = « { $name } » ne dessine pas de fenêtre : indiquez auto, cpu ou opengl à --renderer ou dans WAYPOST_RENDERER.

## Window

## Window: frame

window-title = Waypost
window-name = Waypost : { $page }
window-name-refused = Waypost : { $page }, à revoir
window-not-kept = Vos réponses ne peuvent pas être gardées pour la prochaine fois : impossible d’écrire { $path } ({ $words }). Tout le reste marche ; terminez en une fois.
window-not-kept-no-folder = Vos réponses ne peuvent pas être gardées pour la prochaine fois : il n’y a pas de dossier personnel où les mettre. Tout le reste marche ; terminez en une fois.
window-theme-not-kept = L’apparence et la langue ne peuvent pas être gardées pour la prochaine fois : impossible d’écrire { $path } ({ $words }).
window-already-open = Waypost est déjà ouvert ; sa fenêtre est passée devant.
sorry-title = Waypost a rencontré un problème
sorry-kept = Vos réponses sont gardées, et aucun fichier n’est écrit à moitié.
sorry-report = Un rapport a été enregistré dans { $path }. Il ne contient ni réponses ni noms ; les personnes qui s’occupent de Waypost peuvent s’en servir pour réparer cela.
sorry-no-report = Aucun rapport n’a pu être enregistré.
sorry-again = Recommencer
sorry-close = Fermer la fenêtre
job-failed = Cela n’a pas abouti : Waypost a rencontré un problème
sorry-in-terminal = Waypost a rencontré un problème. Un rapport a été enregistré dans { $path } ; il ne contient ni réponses ni noms.
sorry-in-terminal-no-report = Waypost a rencontré un problème, et aucun rapport n’a pu être enregistré.
window-back = Retour
window-continue = Continuer
window-key-act =
    { $system ->
        [macos] Cmd+Entrée
       *[other] Ctrl+Entrée
    }
window-key-back =
    { $system ->
        [macos] Cmd+{"["}
       *[other] Alt+←
    }
problems-title = { $count } réponses sont à revoir
window-back-to-review = Retour au récapitulatif
window-to-finish = Continuer vers la fin
window-save-file = Enregistrer le fichier
window-question-of = Question { $number } sur { $count }
window-help-desk = Assistance { $contact }
window-theme-system = Système
window-theme-light = Clair
window-theme-dark = Sombre
window-theme-contrast-light = Contraste, clair
window-theme-contrast-dark = Contraste, sombre
window-theme-now = Thème : { $theme }
window-language-now = Langue : { $language }
window-step-here = { $step }, vous êtes ici
window-step-to-come = { $step }, à venir
window-so-far = Vos paramètres jusqu’ici
window-so-far-none = Ils apparaissent ici à mesure que vous répondez.
window-changed = Vient de changer
window-rules-of = D’après les règles données par { $organisation }.
window-before-you-go-on = Avant de continuer
window-why = Pourquoi ?
window-why-source = C’est écrit dans { $source }.
window-copy = Copier
window-copy-name = Copier : { $setting }
window-change = Modifier
window-change-name = Modifier : { $field }
window-recommended = Recommandé
window-profile-files = Profils d’organisations

window-answer-you = { $name }, { $login }
window-answer-reading =
    { $places ->
        [one] Un seul endroit
       *[several] Plusieurs
    }, avec { $protocol }
window-answer-on-campus = Sur le campus
window-answer-off-campus = Hors campus
window-answer-both = Campus et hors campus
window-answer-keeping =
    { $days ->
        [one] Pendant { $days } jour
       *[other] Pendant { $days } jours
    }
window-answer-not-keeping = Pas gardé
window-answer-minutes =
    { $minutes ->
        [one] Chaque minute
       *[other] Toutes les { $minutes } minutes
    }
window-answer-by-hand = À la demande

start-title = Configurez votre messagerie
start-text = Quelques questions en mots simples. Waypost déduit tous les paramètres, dit pourquoi, et les met dans votre logiciel de messagerie, ou dans un fichier qu’il peut lire.
start-go = Commencer les questions
start-minute = Une minute environ
start-resume = Reprendre là où vous étiez
start-resume-detail = Vos réponses de la dernière fois sont encore là, sans aucun mot de passe.
start-promise-offline = Marche sans internet
start-forget = Oublier toutes mes réponses
start-forgotten = Oublié. Ces fichiers ont disparu :
start-forgotten-nothing = Il n’y avait rien à supprimer.
start-not-forgotten = Impossible de supprimer { $path } : { $words }
start-promise-password = Ne garde jamais votre mot de passe
start-promise-backup = Sauvegarde avant de changer quoi que ce soit

organisation-title = De quelle organisation vient votre messagerie ?
organisation-text = Elle décide des serveurs et des règles.
organisation-search = Rechercher
organisation-search-hint = Une partie du nom, ou votre adresse e-mail
organisation-none-found = Aucune organisation ne correspond. Essayez un mot plus court, ou ouvrez un fichier de profil ci-dessous.
organisation-count =
    { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
organisation-built-in = fournie avec Waypost
organisation-detail = { $domains } · profil { $version } du { $date } · { $place }
organisation-file = Mon organisation n’est pas dans la liste
organisation-file-label = Fichier de profil
organisation-file-hint = Votre assistance informatique peut vous en donner un. Il finit par .json.
organisation-file-open = L’ouvrir
organisation-file-choose = Choisir un fichier…
organisation-sha256 = SHA-256 : { $sum }
organisation-unusable = { $file } ne peut pas être utilisé
organisation-passed-over = Plusieurs profils ont le même identifiant
organisation-certificate = Ce profil apporte son propre certificat

find-address-title = Trouvons vos paramètres
find-address-text = La plupart découlent de votre adresse.
find-address = Votre adresse e-mail
find-address-empty = Saisissez d’abord votre adresse, ou choisissez votre organisation dans la liste.
find-address-no-domain = Cela ressemble à un nom d’utilisateur. Saisissez l’adresse entière, par exemple jdoe@example.org, ou choisissez votre organisation dans la liste.
find-address-not-a-domain = La partie après le @ n’est pas un domaine : { $words }
find-address-known-user = { $organisation } · nom d’utilisateur { $login }
find-address-known = Paramètres du { $date }, déjà sur cet ordinateur. Rien n’a été envoyé.

find-address-local = La partie avant le @ ne peut pas être une adresse. Vérifiez les espaces et un second @.
find-address-known-undated = Déjà sur cet ordinateur. Rien n’a été envoyé.
find-address-catalogue = Tiré du catalogue de Waypost, état du { $date }. Rien n’a été envoyé.
find-address-not-right = Ce n’est pas cela ?
find-address-unknown = Continuez pour le rechercher, ou saisissez vous-même les serveurs.
find-address-similar = Vouliez-vous dire { $domain } ?
find-needs-app-password = Il vous faudra peut-être un mot de passe créé pour un seul logiciel (mot de passe d’application). La dernière page dit où l’obtenir.
find-needs-turn-on = La lecture avec un logiciel de messagerie doit d’abord être activée. La dernière page dit où.
find-other-ways = Ou commencez autrement
find-way-list = Choisir une organisation dans une liste
find-way-list-detail = Cherchez par nom, ou ouvrez un profil remis par votre assistance.
find-way-by-hand = Saisir les noms des serveurs
find-way-by-hand-detail = Ils figurent dans les pages d’aide de votre fournisseur. Waypost trouve le reste par essais.
find-way-program = Je l’ai dans un autre logiciel
find-way-program-detail = Waypost lit le compte d’un logiciel de cet ordinateur.
find-way-setup = Ouvrir une configuration préparée
find-way-setup-detail = Un fichier de votre assistance. Son nom finit par .waypost.
find-look-up-title = Waypost ne connaît pas encore { $domain }
find-look-up-text = Il n’est pas parmi les { $count } domaines connus sur cet ordinateur (état du { $date }).
find-look-up-question = Le rechercher en ligne ?
find-look-up-promise = Rien n’a été envoyé jusqu’ici. Si vous acceptez, seuls ceux-ci sont interrogés :
find-asked-domain = à trois de ses adresses web, par HTTPS
find-learns-domain = Votre adresse internet, et que vous cherchez les paramètres de messagerie de { $domain }
find-asks-dns = Le serveur DNS de votre réseau
find-asked-dns = pour les serveurs de messagerie de { $domain }
find-learns-dns = Le nom { $domain }, comme quand vous visitez son site
find-asked-database = facultatif ; une liste de nombreux fournisseurs ; autoconfig.thunderbird.net, par HTTPS
find-learns-database = Votre adresse internet et le nom { $domain }
find-nobody-gets = Personne ne reçoit votre adresse entière ni un mot de passe.
find-company-asked-first = Si une autre société gère la messagerie, Waypost vous demande avant de l’interroger.
find-show-requests = Afficher chaque requête
find-hide-requests = Masquer les requêtes
find-look-up = Rechercher
find-look-up-again = Rechercher encore
find-stop = Arrêter la recherche
find-looking-up-title = Recherche de { $domain }
find-asking = interrogation en cours
find-nothing-title = Rien n’a été trouvé pour { $domain }
find-nothing-text = Les pages d’aide de votre fournisseur indiquent les deux serveurs. Saisissez-les vous-même.
find-without-lookup = Ou sans recherche
find-by-hand = Saisir les serveurs moi-même
find-from-program = Reprendre mes paramètres d’un autre logiciel
find-offline-title = Waypost ne peut pas utiliser le réseau
find-offline-text = Il a été lancé avec --offline. Saisissez vous-même les serveurs, ou relancez-le sans cette option.
find-forbidden-title = Votre organisation n’autorise pas la recherche de paramètres
find-forbidden-text = Un profil de cet ordinateur l’indique. Saisissez vous-même les serveurs, ou demandez à votre assistance.
find-no-domain = Aucune adresse n’est attribuée directement sous ce nom. Vérifiez la partie après le @.
find-no-network = Il n’y a pas de réseau. Connectez cet ordinateur à internet et recherchez encore.
find-stopped = Vous avez arrêté la recherche. Il y a peut-être plus à trouver.
find-company-title = { $company } reçoit le courrier de { $domain }
find-company-text = Si vous acceptez, deux de ses adresses web sont interrogées par HTTPS. Elle apprend votre adresse internet et que vous cherchez ses paramètres de messagerie.
find-ask-company = Interroger { $company }
find-found-title = Paramètres trouvés
find-found-for = Paramètres trouvés pour { $domain }
find-says-catalogue = Ils sont dans le catalogue fourni avec Waypost.
find-says-domain = Le domaine les publie lui-même, par une connexion sûre.
find-says-dns = Les enregistrements DNS du domaine l’indiquent. Ils peuvent être falsifiés : vérifiez les serveurs.
find-says-company = Ce sont ceux de la société qui reçoit le courrier.
find-says-database = Ils sont dans la base de données publique de Thunderbird.
find-results = Tous les résultats
find-others = Autres résultats ({ $count })
find-use-found = Utiliser ces paramètres
find-incoming = Réception
find-outgoing = Envoi
find-sign-in = Connexion
find-server = { $protocol }, port { $port }, { $encryption }
find-sign-in-password = Mot de passe
find-sign-in-app-password = Un mot de passe créé pour un seul logiciel (mot de passe d’application)
find-sign-in-oauth = Dans le navigateur (OAuth2)
find-elsewhere = ailleurs : { $host }
find-elsewhere-title = { $host } n’appartient pas à ce domaine
find-elsewhere-text = Beaucoup d’organisations louent leurs serveurs, cela peut donc être juste. Votre mot de passe lui sera envoyé.
find-expect = Oui, je m’attends à { $host }
find-tick-first = Cochez d’abord la case, ou revenez en arrière.
find-not-stated = Non précisé
find-not-stated-text = Combien de temps le courrier peut rester sur le serveur et à quelle fréquence le relever. Les réglages par défaut de votre logiciel s’appliquent.
find-what-was-asked = Ce qui a été demandé
find-milliseconds = { $count } ms
find-sent = Le nom du domaine a été envoyé, mais ni votre adresse ni un mot de passe.
find-by-hand-title = Saisir les noms des serveurs
find-by-hand-text = Ils figurent dans les pages d’aide de votre fournisseur. Waypost trouve le reste par essais.
find-incoming-server = Serveur de réception
find-outgoing-server = Serveur d’envoi
find-incoming-example = par exemple imap.example.org
find-outgoing-example = par exemple smtp.example.org
find-cleaned = Le nom du serveur est { $host }
find-protocol = Protocole
find-incoming-encryption = Chiffrement du serveur de réception
find-outgoing-encryption = Chiffrement du serveur d’envoi
find-incoming-port = Port du serveur de réception
find-outgoing-port = Port du serveur d’envoi
find-port-used = Laissez vide pour { $port }
find-no-encryption = N’importe qui pourrait lire votre mot de passe en chemin. Avant d’écrire quoi que ce soit, Waypost vous demande votre accord.
find-login = Nom d’utilisateur sur le serveur
find-login-hint = Laissez vide si c’est votre adresse entière, { $address }

find-more-values = Port, chiffrement et nom d’utilisateur
find-try-promise = Si vous le voulez, Waypost essaie les ports habituels des deux serveurs. Seules des connexions chiffrées sont essayées, et aucun mot de passe n’est envoyé.
find-try = Essayer les serveurs
find-stop-trying = Arrêter les essais
find-trying = essai en cours
find-chosen = répond
find-no-answer-here = pas de réponse utilisable
find-use-it = L’utiliser
find-use-port = Utiliser { $protocol }, port { $port }, { $encryption }
find-no-answer = Aucune connexion chiffrée n’a fonctionné
find-use-typed = Utiliser ces serveurs

checkup-use-elsewhere = L’utiliser dans un autre logiciel
checkup-use-elsewhere-name = Utiliser { $account } dans un autre logiciel
moved-title = Ce qui ne suit pas

find-who = Qui est interrogé
find-what-they-learn = Ce qu’ils apprennent
find-port = { $protocol } { $port }, { $encryption }
receipt-title = Ce que Waypost a envoyé
receipt-show = Voir ce que Waypost a envoyé
receipt-text = Chaque connexion depuis le lancement de Waypost.
receipt-empty = Rien. Waypost n’a pas utilisé le réseau.
receipt-copy = Copier la liste
receipt-for-dns = Serveur de noms interrogé
receipt-for-lookup = Recherche de paramètres de messagerie
receipt-for-captive-portal = Recherche de la page de connexion du réseau
receipt-for-server-test = Essai d’un serveur de messagerie
receipt-sent-nothing = rien n’a été envoyé
receipt-sent-name = le nom { $detail } a été envoyé
receipt-sent-handshake = le nom du serveur a été envoyé, pour commencer le chiffrement
receipt-sent-request = { $detail } a été demandé
receipt-sent-commands = des commandes du protocole ont été envoyées, sans connexion
receipt-sent-login = nom d’utilisateur et mot de passe envoyés, chiffrés
receipt-line = { $what } : { $place }, { $sent }
receipt-bytes = { $out } octets envoyés, { $in } reçus

review-name = Nom
review-address = Adresse
review-program = Logiciel de messagerie
review-username = Nom d’utilisateur
review-door = Port, chiffrement
review-port-and-tls = { $port }, { $tls }
review-title = Vérifiez vos paramètres
review-text = Rien n’a encore changé sur votre ordinateur.
review-text-changed = Waypost a déjà modifié des réglages sur cet ordinateur. Rien ne change sur cette page.
review-you = Vous
review-incoming = Courrier entrant
review-outgoing = Courrier sortant
review-habits = Habitudes
review-protocol = Protocole
review-server = Serveur
review-sign-in = Authentification
review-path-prefix = Préfixe de chemin
review-password = Mot de passe
review-password-value = { $program } vous le demande
review-sends-from = Envoi
review-leave = Laisser sur le serveur
review-days = L’y supprimer après
review-trash = Supprimer avec la corbeille
review-clear-title = Votre mot de passe serait lisible en chemin
review-clear-text = Ces paramètres l’envoient sans chiffrement. N’importe qui sur le réseau peut le lire, ainsi que votre courrier. Un logiciel plus récent chiffre les deux.
review-clear-problem = Acceptez-le, ou changez de logiciel de messagerie.
review-idle-title = Gardé, mais sans effet pour l’instant
review-idle-text = Avec vos autres réponses, celles-ci ne changent rien : { $fields }.
window-agree = Je comprends. Écrire les paramètres sans chiffrement.

you-title = Qui êtes-vous ?
you-name = Nom complet
you-name-hint = Tel que les autres doivent le voir dans vos messages
you-username = Nom d’utilisateur
you-username-hint = Le nom avec lequel vous vous connectez, par exemple { $example }
you-understood = nom d’utilisateur : { $login }
you-group = Quel est votre statut dans cette organisation ?
you-address = Votre adresse e-mail
you-address-hint = Celle que les autres voient et à laquelle ils répondent
you-address-other = Une autre adresse
you-address-other-label = L’adresse
you-address-other-hint = Une adresse que l’on vous a donnée, qui finit par @{ $domain }

program-title = Quel logiciel de messagerie utilisez-vous ?
program-text = Waypost écrit les paramètres pour chacun à sa manière.
program-about-thunderbird = Gratuit, pour Windows, Mac et Linux
program-about-eudora = Le logiciel classique de Qualcomm, versions 4 à 7
program-about-eudora-mac = Le logiciel classique de Qualcomm, versions 4 à 6
program-about-apple-mail = Sur Mac, iPhone ou iPad
program-about-outlook-classic = Le logiciel de Microsoft pour Windows, avec Fichier à gauche de son menu
program-about-outlook = Le nouveau pour Windows, celui du Mac, et sur téléphone. Il n’importe aucun fichier : vous recevez une fiche à recopier
program-about-thunderbird-android = Sur un téléphone Android, par un fichier ou avec l’appareil photo. K-9 Mail est la même application
program-about-evolution = Le logiciel du bureau GNOME
program-about-claws-mail = Petit et rapide, pour Linux et Windows
program-about-sylpheed = Petit et rapide, pour Linux et Windows
program-about-terminal = Dans un terminal
program-about-collects = Relève le courrier en arrière-plan pour d’autres logiciels
program-about-copies = Garde une copie d’une boîte IMAP sur cet ordinateur
program-about-sends = Envoie le courrier pour d’autres logiciels
program-about-generic = Une fiche à recopier, avec chaque valeur
program-here = Trouvé sur cet ordinateur
program-others = Tous les autres
program-more = Plus de logiciels
program-version-here = Version { $version }. { $words }
program-approved-tag = Approuvé
program-approved = { $organisation } en assure l’assistance. { $reason }
program-advised-against = { $organisation } le déconseille. { $reason }
program-advised-against-tag = Déconseillé
program-unsuitable = { $program } ne convient pas ici
program-version = Quelle version ?
program-version-hint = Elle se trouve dans le menu Help sous « About Eudora ».
program-version-below = avant { $version }
program-version-later = ultérieure

how-often-title = À quelle fréquence faut-il relever le courrier ?
how-often-text = Chaque relève coûte un peu au serveur. { $minimum ->
        [one] { $organisation } ne fixe pas de limite.
       *[other] { $organisation } en permet une toutes les { $minimum } minutes au plus.
    }
how-often-recommended =
    { $minutes ->
        [one] Chaque minute
       *[other] Toutes les { $minutes } minutes
    }
how-often-recommended-detail = Assez souvent pour la plupart des gens
how-often-other = Un autre intervalle
how-often-every = Toutes les
how-often-unit = minutes
how-often-minutes = Minutes entre deux relèves
how-often-less = Cinq minutes de moins
how-often-more = Cinq minutes de plus
how-often-by-hand = Seulement à ma demande
how-often-by-hand-detail = Cliquez sur le bouton de votre logiciel quand vous voulez du nouveau courrier

finish-title = Vos paramètres sont prêts
finish-title-done = C’est fait
finish-card = Les enregistrer pour { $program }
finish-card-text = Un seul fichier avec tout ce qu’il peut contenir. Rien d’autre ne change sur votre ordinateur.
finish-formats = Type de fichier
finish-path = Où enregistrer
finish-path-hint = Ce qui s’y trouve déjà est gardé à côté sous un autre nom.
finish-path-hint-edit = S’il existe déjà, seuls ces paramètres y changent, et une copie de l’ancien fichier est gardée.
finish-choose = Choisir…
finish-saved = Enregistré
finish-saved-at = { $path }
finish-saved-same = { $path } contient déjà exactement cela.
finish-saved-backup = { $path }. Ce qui s’y trouvait est maintenant { $backup }.
finish-not-saved = Non enregistré. Ce qui s’y trouvait est intact
finish-take-in = L’importer dans { $program }
finish-left-over = Encore à régler à la main
finish-left-over-text = Le fichier ne peut pas les contenir.
finish-instead = Ou bien :
finish-print = Imprimer la fiche
finish-printed = La fiche est ouverte dans votre navigateur : { $path }
finish-not-printed = La fiche n’a pas pu être enregistrée
finish-print-no-folder = La fiche ne peut pas être imprimée : cet ordinateur n’a pas de dossier Documents où l’enregistrer.
finish-no-place = Ce fichier et { $program } n’ont pas de place pour : { $settings }.
finish-by-hand = Étapes à la main
finish-by-hand-text = Chaque paramètre avec les mots utilisés dans { $program }
finish-values = Copier des valeurs une à une
finish-next = La suite
finish-step = { $label } : { $value }

## Window: pictures, reading, sending, keeping

picture-start = Un poteau indicateur avec une enveloppe sur son panneau, et un ordinateur
picture-imap = Tous les messages sont sur le serveur. Les ordinateurs au travail et à la maison et le téléphone montrent tous les mêmes.
picture-pop = Tous les messages sont passés du serveur à l’ordinateur de la maison. Le serveur, l’ordinateur du travail et le téléphone n’en ont aucun.
picture-imap-deleted = Supprimé sur l’un : disparu de tous
picture-pop-deleted = Supprimé ici : perdu pour de bon
picture-server = Serveur
picture-work = travail
picture-home = maison
picture-phone = téléphone
picture-on-campus = sur le campus
picture-elsewhere = hors campus
picture-organisation = Organisation
picture-provider = Fournisseur
picture-sending-on-campus = Un message part du réseau du campus vers le serveur de votre organisation, puis vers son destinataire.
picture-sending-login = Un message part vers le serveur de votre organisation, qui l’accepte quand vous vous authentifiez, puis vers son destinataire.
picture-sending-provider = Un message part vers le serveur de votre fournisseur d’accès, puis vers son destinataire.
picture-on-server = Sur le serveur
picture-on-computer = Sur cet ordinateur
picture-arrives = Arrivée
picture-later = Plus tard
picture-day = Jour { $days }
picture-others = d’autres ordinateurs peuvent le relever
picture-deleted = supprimé ici
picture-deleted-fetched = supprimé dès qu’il est relevé
picture-stays = reste jusqu’à ce que vous le supprimiez
picture-trash = Corbeille vidée avant le jour { $days } ? Le message disparaît alors des deux à la fois.
picture-retention-none = Un message quitte le serveur dès qu’il est relevé. Sur cet ordinateur, il reste jusqu’à ce que vous le supprimiez.
picture-retention =
    { $days ->
        [one] Un message reste { $days } jour sur le serveur, où d’autres ordinateurs peuvent le relever, puis il y est supprimé. Sur cet ordinateur, il reste jusqu’à ce que vous le supprimiez.
       *[other] Un message reste { $days } jours sur le serveur, où d’autres ordinateurs peuvent le relever, puis il y est supprimé. Sur cet ordinateur, il reste jusqu’à ce que vous le supprimiez.
    }
picture-retention-trash = { picture-retention } Si vous videz la corbeille avant, il disparaît des deux à la fois.
picture-finish = Une lettre entre dans la fenêtre du logiciel de messagerie

reading-title = Où lisez-vous votre courrier ?
reading-one = Sur un ordinateur
reading-one-detail = dans un seul logiciel de messagerie
reading-several = À plusieurs endroits
reading-several-detail = téléphone, travail, maison
reading-live = Où vos messages doivent-ils être gardés ?
reading-because-open = Dites d’abord où vous lisez. La meilleure manière est alors signalée.
reading-because-one = Pour un seul ordinateur, { $organisation } recommande { $protocol }.
reading-because-several = Pour plusieurs endroits, { $organisation } recommande { $protocol }.
reading-imap = Le courrier reste sur le serveur
reading-imap-text = Vos messages *restent sur le serveur*. Chaque ordinateur et téléphone montre le même courrier. Supprimez un message sur l’un, et il disparaît de tous.
reading-pop = Le courrier passe sur un ordinateur
reading-pop-text = Vos messages *passent sur un seul ordinateur* et quittent le serveur. Votre téléphone et vos autres ordinateurs ne les reçoivent pas.
reading-not-offered = { $organisation } ne propose pas { $protocol }.

sending-title = D’où envoyez-vous ?
sending-networks = « Sur le campus » veut dire { $networks }.
sending-networks-unnamed = « Sur le campus » veut dire les réseaux gérés par { $organisation }.
sending-on-campus = Seulement sur le campus
sending-on-campus-detail = toujours sur ces réseaux
sending-elsewhere = Seulement hors campus
sending-elsewhere-detail = à la maison, ou en voyage
sending-both = Les deux
sending-both-detail = un portable qui vous suit
sending-through = Hors campus, par le serveur de qui ?
sending-service = Le serveur géré par { $organisation }
sending-own = { $service }
sending-own-detail = Marche partout. Vous vous y authentifiez avec votre mot de passe.
sending-own-only = Hors campus, vous envoyez par *{ $service }*. Votre logiciel s’y authentifie avec votre mot de passe.
sending-provider = Le serveur de mon fournisseur d’accès
sending-provider-detail = Marche là où ce fournisseur vous connecte. Il faut en connaître le nom.
sending-provider-name = Nom du serveur sortant du fournisseur
sending-provider-hint = Les pages d’aide de votre fournisseur l’indiquent, par exemple smtp.provider.example

keeping-title = Le courrier relevé doit-il aussi rester sur le serveur ?
keeping-text = Avec POP, le courrier passe sur cet ordinateur. Une copie peut attendre sur le serveur pour vos autres ordinateurs.
keeping-no = Non, seulement sur cet ordinateur
keeping-no-detail = La relève reste rapide. À choisir si vous n’avez pas besoin de la copie.
keeping-yes = Oui, garder une copie un moment
keeping-yes-detail = D’autres ordinateurs peuvent encore la relever. Vous dites quand elle part.
keeping-after = La supprimer du serveur après
keeping-days =
    { $days ->
        [one] jour
       *[other] jours
    }
keeping-days-name = Jours avant la suppression du serveur
keeping-fewer = Moins de jours
keeping-more = Plus de jours
keeping-trash = et quand je vide la corbeille

## Mail that would leave the server for good: an interruption

leaving-title = Votre courrier quitterait le serveur pour de bon
leaving-text = Vous lisez à plusieurs endroits. Avec POP et sans copie sur le serveur, chaque message va à *l’ordinateur qui le relève en premier*. Vos autres appareils ne le reçoivent jamais, et votre assistance informatique ne peut pas le faire revenir.
leaving-imap = Utiliser plutôt IMAP
leaving-imap-detail = Le courrier reste sur le serveur, et vous voyez le même partout
leaving-copy = Garder une copie sur le serveur
leaving-copy-detail =
    { $days ->
        [one] Pendant { $days } jour, pour que vos autres ordinateurs puissent aussi la relever
       *[other] Pendant { $days } jours, pour que vos autres ordinateurs puissent aussi la relever
    }
leaving-go-on = Le laisser quitter le serveur

## Languages

language-title = Langue
language-text = La fenêtre et tout ce qu’elle écrit changent aussitôt.
language-no-font = Cet ordinateur ne peut pas afficher { $language ->
        [zh-Hans] le chinois
        [ja] le japonais
       *[other] cette langue
    }
language-no-font-text = Aucune police avec ses caractères n’a été trouvée ici, Waypost parle donc anglais. Installez-en une, comme Noto Sans CJK, qui est gratuite, et relancez Waypost.

## The check-up in the window

checkup-door = Vérifier mes paramètres actuels
checkup-door-detail = Lit ce qu’utilise votre logiciel de messagerie, dit ce qui ne va pas, et le corrige.
checkup-choose-name = Vérification
checkup-choose-title = Quels paramètres faut-il vérifier ?
checkup-choose-text = Waypost les lit et dit ce qui ne va pas. Rien ne change sans votre accord.
checkup-here = Sur cet ordinateur
checkup-looking = Recherche de vos logiciels de messagerie…
checkup-none-here = Aucun logiciel de messagerie trouvé. Indiquez son fichier ou son dossier ci-dessous.
checkup-profile = { $program }, { $name }
checkup-path = Un autre fichier ou dossier
checkup-path-hint = Le fichier eudora.ini d’Eudora, le dossier de profil de Thunderbird, ou le fichier de paramètres d’un autre logiciel. Vous pouvez aussi le déposer sur cette fenêtre.
checkup-ask-file = Choisir un fichier…
checkup-ask-folder = Choisir un dossier…
checkup-version = Quelle version d’Eudora ?
checkup-version-hint = Ses paramètres ne le disent pas. Elle se trouve dans le menu Help sous « About Eudora ».
checkup-version-unknown = Je ne sais pas
checkup-whose = Les règles de qui ?
checkup-whose-found = Déduites des paramètres
checkup-whose-found-detail = D’après les serveurs et l’adresse qu’ils contiennent
checkup-whose-own = Une organisation que je choisis
checkup-whose-own-detail = Seuls ses comptes sont vérifiés
checkup-check = Vérifier
checkup-nothing-chosen = Cochez un logiciel, ou indiquez un fichier ou un dossier.
checkup-reading = Lecture et vérification…
checkup-mending = Correction…
checkup-title =
    { $count ->
        [0] Rien à changer
        [one] Un paramètre demande votre attention
        [2] Deux paramètres demandent votre attention
        [3] Trois paramètres demandent votre attention
        [4] Quatre paramètres demandent votre attention
        [5] Cinq paramètres demandent votre attention
        [6] Six paramètres demandent votre attention
        [7] Sept paramètres demandent votre attention
        [8] Huit paramètres demandent votre attention
        [9] Neuf paramètres demandent votre attention
       *[other] { $count } paramètres demandent votre attention
    }
checkup-nothing-known = Aucun compte n’a pu être vérifié ici
checkup-must = *{ $count }* à changer
checkup-should = *{ $count }* à revoir
checkup-know = *{ $count }* à savoir
checkup-right =
    { $count ->
        [one] *{ $count }* juste
       *[other] *{ $count }* justes
    }
checkup-unchanged = Rien n’a encore changé.
checkup-healthy = { $count ->
        [one] Le seul paramètre examiné est juste.
       *[other] Les { $count } paramètres examinés sont justes.
    }
checkup-repair = Corriger
checkup-repair-name = Corriger : { $title }
checkup-by-hand = À la main
checkup-details = Détails
checkup-details-name = Détails : { $title }
checkup-line = ligne { $line }
checkup-change = { $found }, devrait être { $expected }
checkup-step = Dans le logiciel : { $place } : « { $label } » : *{ $value }*
checkup-stands = Dans le fichier : { $place }, { $key }
checkup-own-choice = Non coché, car c’est à vous de décider.
checkup-passed-over = Ce qui a été ignoré ({ $count })
checkup-unknown = { $account } : compte d’aucune organisation connue de Waypost. Il est laissé tel quel.
checkup-claim = C’est mon compte de { $organisation }
checkup-main = Compte principal
checkup-of = { $account } · { $program } · { $file }
checkup-checked = Vérifié
checkup-account = Compte
checkup-held-against = Comparé avec
checkup-other-organisation = Une autre organisation
checkup-lines =
    { $count ->
        [one] { $file }, { $count } ligne
       *[other] { $file }, { $count } lignes
    }
checkup-files = { $count } fichiers
checkup-accounts = { $count } comptes
checkup-kind = { $label }, { $protocol }
checkup-save-report = Rapport…
checkup-report-file = waypost-check-up.txt
checkup-report-path = Où enregistrer le rapport
checkup-report-hint = Texte brut avec tout ce qui est sur cette page. Sans mot de passe.
checkup-report-save = L’enregistrer
checkup-no-path = Saisissez où l’enregistrer.
checkup-repair-count =
    { $count ->
        [0] Corriger
        [one] Corriger 1 paramètre
       *[other] Corriger { $count } paramètres
    }
checkup-none-ticked = Rien n’est coché. Cochez ce que Waypost doit corriger.
checkup-done = Retour au début
checkup-mend-name = Corriger
checkup-mend-title =
    { $count ->
        [one] Corriger un paramètre ?
       *[other] Corriger { $count } paramètres ?
    }
checkup-mend-text = Rien d’autre ne change : tout le reste du fichier demeure tel quel, à la lettre près.
checkup-fetch-title = D’anciens messages peuvent revenir
checkup-fetch-text = Avec un autre nom de serveur ou de connexion, votre logiciel ne sait plus quel courrier il a relevé. Ce qui est encore sur le serveur peut être relevé une fois de plus. Rien n’est perdu.
checkup-where = Où écrire les corrections ?
checkup-in-place =
    { $count ->
        [one] Modifier le fichier lui-même
       *[other] Modifier les fichiers eux-mêmes
    }
checkup-in-place-text = Une copie de l’état actuel est gardée à côté, avec la date dans son nom. Fermez d’abord { $program }.
checkup-copy = Enregistrer une copie corrigée
checkup-copy-text = Ce qu’utilise votre logiciel reste tel quel.
checkup-copy-path = Où enregistrer la copie
checkup-copy-hint =
    { $count ->
        [one] Le fichier entier, avec ses corrections
       *[other] Un dossier pour les { $count } copies
    }
checkup-mend-files =
    { $count ->
        [one] Corriger le fichier
       *[other] Corriger les fichiers
    }
checkup-mend-copies =
    { $count ->
        [one] Enregistrer la copie
       *[other] Enregistrer les copies
    }
checkup-try-again = Réessayer
checkup-not-mended = Non corrigé. Le fichier est comme avant
checkup-mended-name = Corrigé
checkup-mended-title =
    { $count ->
        [0] Rien n’a été changé
        [one] Un paramètre est corrigé
       *[other] { $count } paramètres sont corrigés
    }
checkup-mended-list = Ce qui a été changé
checkup-mended-new = La copie corrigée est { $path }.
checkup-mended-backup = Enregistré dans { $path }. Ce qui s’y trouvait est maintenant { $backup }.
checkup-mended-same = { $path } contenait déjà exactement cela.
checkup-left-list = Ce qui reste
checkup-left-by-hand = Waypost ne peut pas corriger cela dans le fichier. Faites-le à la main.
checkup-left-own = Vous ne l’avez pas coché.
checkup-check-again = Vérifier à nouveau
checkup-changed = C’était { $found }, c’est maintenant { $expected }

## Putting the account into the program

apply-not-this-program = Waypost ne peut pas mettre lui-même des paramètres dans { $program }.
apply-no-settings = Aucun paramètre pour { $program } n’a été trouvé sur cet ordinateur.
apply-start-once = { $program } n’a jamais été lancé ici. Lancez-le une fois, fermez-le, et réessayez.
apply-several = { $program } a ici plusieurs profils, et aucun ne s’ouvre par défaut : { $names }. Dites lequel prendre.
apply-not-settings = { $path } ne contient pas de paramètres pour { $program } que Waypost puisse modifier.
apply-refused = Rien n’a été écrit dans { $path }. { $words }
apply-others-change = Dans { $path }, d’autres comptes reprennent des paramètres de celui-ci et changeraient avec lui : { $names }. Rien n’a été écrit. Vérifiez d’abord ces comptes, ou ajoutez celui-ci comme personnalité à part.
apply-changed = { $path } vient de changer, rien n’a donc été écrit. Réessayez : Waypost le relira.
apply-read-only = { $path } ne peut pas être écrit. Rien n’a été changé. Demandez à la personne qui gère cet ordinateur, ou enregistrez plutôt un fichier de paramètres.
apply-system = Impossible d’écrire { $path } : { $words }. Tout est comme avant.
apply-no-journal = Waypost n’a pas pu noter le changement dans son propre dossier : { $words }. Sans cela, pas d’annulation possible, rien n’a donc été changé.
apply-differs = Ce qui a été relu dans { $path } n’est pas ce qui a été écrit. Tout a été remis comme avant. Enregistrez plutôt un fichier de paramètres, et prévenez votre assistance informatique.
apply-not-restored = { $path } n’a pas pu être remis en état : { $words }. La copie à côté est entière, et Waypost réessaiera à son prochain démarrage.
apply-recovered = Un changement précédent dans { $path } avait été interrompu. Il a été remis en ordre.
apply-file = Changements dans { $path }
apply-new-file = Nouveau fichier { $path }
apply-nothing = { $program } a déjà ce compte, avec exactement ces paramètres ({ $path }). Rien n’a été changé.
apply-dry-run = Rien n’a été écrit. Sans --dry-run, ceci serait mis dans { $program } ({ $path }).
apply-made-profile = { $program } n’a jamais été lancé ici, un profil avec le compte a donc été créé pour lui : { $path }.
apply-added = Le compte est maintenant dans { $program } ({ $path }, sous { $account }).
apply-corrected = Le compte qui était dans { $program } a maintenant les bons paramètres ({ $path }, { $account }).
apply-backup = Ce qui s’y trouvait est gardé dans { $path }.
replaced-hard-links = { $path } a d’autres noms (liens physiques). Ceux-ci gardent l’ancien contenu.
replaced-foreign-owner = { $path } appartient à un autre utilisateur. Il le restera ; si le système ne le permet pas, rien n’est modifié.
replaced-foreign-group = { $path } appartient à un groupe dont vous ne faites pas partie. Il appartiendra à votre propre groupe, qui n’aura pas plus de droits que les autres utilisateurs.
undo-nothing = Il n’y a pas de changement à annuler.
undo-journal = Les notes de Waypost sur ses changements n’ont pas pu être lues ou écrites : { $words }.
undo-changed = { $path } a changé depuis que Waypost l’a écrit, par le logiciel ou à la main. Remettre l’ancien fichier ferait perdre cela.
undo-changed-accounts = { $path } a changé depuis que Waypost l’a écrit. Remettre l’ancien fichier ferait perdre ce qui est venu depuis, dont { $accounts }.
undo-no-copy = La copie { $path } a disparu ou a été modifiée, l’ancien fichier ne peut donc pas être remis.
undo-dry-run = Rien n’a été écrit. Sans --dry-run, le changement pour { $address } dans { $program } ({ $path }) serait annulé.
journal-folder-passed-over = Les notes de Waypost sur ses changements dans { $path } ne sont pas utilisées : { $words }. D’ici là, aucun de ces changements ne peut être annulé.
journal-passed-over = { $path } se trouve parmi les notes de Waypost sur ses changements, mais a été ignoré : { $reason ->
    [special] ce n’est pas un fichier ordinaire
    [foreign] d’autres utilisateurs de cet ordinateur ont pu l’écrire
    [large] il est beaucoup trop grand
    [unreadable] il n’a pas pu être lu ({ $words })
    [other-files] il désigne des fichiers que Waypost ne modifie pas
   *[damaged] il est endommagé ou vient d’une autre version de Waypost
 }. Waypost ne peut pas annuler ce qu’il décrit. Si vous n’en avez pas besoin, supprimez-le.
apply-busy = Un autre Waypost modifie des réglages en ce moment, donc rien n’a été changé. Attendez qu’il ait terminé, puis réessayez.
change-not-locked = { -waypost } n’a pas pu utiliser son verrou, qui empêche deux de ses exécutions de modifier les mêmes paramètres : { $words }. Rien n’a été changé.
apply-unfinished = Un changement précédent dans { $path } a été interrompu. La prochaine exécution sans --dry-run le remettra en ordre.
undo-partial = { $path } n’a pas pu être remis en état : { $words }. { $count ->
    [0] Aucun fichier n’a encore été remis en état.
   *[other] Déjà remis en état : { $restored }.
 } Annulez de nouveau quand la cause aura disparu ; rien n’est perdu.
undo-not-recorded = Tous les fichiers sont comme avant, mais Waypost n’a pas pu supprimer sa note du changement : { $words }. Il le fera à son prochain démarrage.
undo-kept-backup = La copie { $path } n’est plus nécessaire, mais n’a pas pu être supprimée.
undo-restored = { $program } est comme avant l’ajout du compte { $address } ({ $path }).
undo-taken-out = Le compte { $address } n’est plus dans { $program } ({ $path }). Tout ce qui a changé depuis est resté, ainsi que les messages relevés.
undo-kept = { $key } a été modifié depuis et reste tel quel.
cli-apply-about = Mettre les paramètres dans le logiciel de cet ordinateur, ou les en retirer
cli-apply-examples =
    Exemples :
      waypost apply --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird --dry-run
      waypost apply --answers jane.json --profile ~/.thunderbird/abcd1234.default-release
      waypost apply --undo
cli-arg-profile = Le dossier de profil ou le fichier de paramètres, si le logiciel en a plusieurs
cli-arg-dry-run = Montrer ce qui changerait et ne rien écrire
cli-arg-undo = Annuler le dernier changement
cli-arg-account-only = Avec --undo : si les fichiers ont changé depuis, ne retirer que ce que Waypost y a mis
cli-account-only-needs-undo = --account-only : il va avec --undo. Indiquez aussi --undo, ou omettez-le.
cli-apply-export-instead = « waypost export » écrit un fichier à importer à la main.
cli-apply-undo = « waypost apply --undo » annule cela.
cli-undo-account-only = Pour ne retirer que ce que Waypost y a mis, ajoutez --account-only.

## The last page: into the program itself

put-title = Les mettre dans { $program }
put-adds = Ajoute le compte *{ $address }*. Vos autres comptes restent tels quels.
put-adds-somewhere = Ajoute le compte *{ $address }*.
put-corrects = Le compte *{ $address }* y est déjà. Ses paramètres seront corrigés ; vos autres comptes restent tels quels.
put-makes-profile = { $program } n’a jamais été lancé ici. Son profil sera créé avec le compte *{ $address }*.
put-nothing = Le compte *{ $address }* est déjà dans { $program }, avec exactement ces paramètres.
put-profile = Quel profil ?
put-choose-profile = Aucun ne s’ouvre par défaut. Choisissez où va le compte.
put-default-profile = { $name } (celui qui s’ouvre par défaut)
put-ready = { $program } est fermé, une copie est gardée, et vous pouvez annuler à tout moment.
put-ready-new = Rien de ce que vous avez ne change, et vous pouvez annuler à tout moment.
put-nothing-to-do = Il n’y a rien à changer.
put-open = { $program } est ouvert et écraserait le changement. Fermez-le, puis réessayez.
put-busy = Un instant…
put-show = Voir les changements
put-line-before = − { $key } = { $value }
put-line-after = + { $key } = { $value }
put-done-added = { $address } est maintenant dans { $program }
put-done-corrected = Les paramètres du compte { $address } dans { $program } sont maintenant justes
put-done-profile = { $program } a maintenant un profil avec { $address }
finish-file = Enregistrer un fichier…
undo-earlier = { $date } : Waypost a mis { $address } dans { $program }.
undo-ask = Annuler cela…
undo-question = Retirer { $address } du logiciel { $program } ?
undo-question-text = Les fichiers redeviennent ce qu’ils étaient, à l’octet près. Le courrier sur le serveur n’est pas touché.
undo-yes = Retirer
undo-keep = Le garder
undo-take-out = Ne retirer que ce compte
undo-busy = Un instant…
undo-done-title = Annulé
undo-not-done = Non annulé. Tout est comme avant
undo-partly-done = Pas entièrement annulé
undo-recovered-title = Quelque chose a été remis en ordre
undo-not-recovered-title = Quelque chose n’a pas pu être remis en ordre

## The support code, the prepared setup, lists of people

code-empty = Saisissez le code : quatre groupes de cinq lettres et chiffres.
code-letter = Groupe { $group } : « { $letter } » n’est dans aucun code. Redemandez ce groupe.
code-length = Un code a { $length } lettres et chiffres, et celui-ci en a { $count }. Redemandez-le en entier.
code-group-length = Le groupe { $group } doit avoir { $length } lettres et chiffres. Redemandez ce groupe.
code-wrong = Plusieurs lettres sont fausses. Redemandez le code entier.
code-wrong-group =
    { $count ->
        [one] Le groupe { $groups } est faux : une lettre a été mal entendue ou inversée. Redemandez ce groupe.
       *[other] Les groupes { $groups } sont faux : des lettres ont été mal entendues ou inversées. Redemandez ces groupes.
    }
code-newer = Ce code a été fait par une version plus récente de Waypost. Mettez Waypost à jour pour le lire.

setup-newer = { $path } est une configuration au format { $number }, plus récent que cette version de Waypost. Mettez Waypost à jour pour l’ouvrir.

people-not-a-choice = { $column } : « { $found } » ne fait pas partie des mots possibles. Utilisez { $known }.
people-column = { $column } : { $what }
people-cells = La ligne a { $found } cases et l’en-tête en a { $wanted }. Il manque peut-être une virgule ou un guillemet, ou il y en a un de trop.
people-not-text = C’est de l’UTF-16, ou pas du texte. Enregistrez la liste en « CSV UTF-8 ».
people-row-too-long = Cette ligne dépasse 64 Kio, ce dont aucune ligne n’a besoin. Vérifiez ses séparateurs et ses guillemets.
people-row-empty = La ligne est vide : elle ne contient que des séparateurs. Remplissez-la ou supprimez-la.
people-open-quote = Un guillemet est ouvert à la ligne { $line } et n’y est pas fermé. Fermez-le ou supprimez-le. Les lignes suivantes ne sont pas touchées.
people-org-unknown = org : il n’y a pas d’organisation « { $name } » sur cet ordinateur. Indiquez l’id d’une organisation installée.
people-needs-agreement = Ces paramètres enverraient le mot de passe sans chiffrement. Indiquez un logiciel plus récent, ou acceptez avec --accept-plaintext ou la colonne « accept_plaintext ».
people-no-format = Aucun des formats demandés n’est pour { $program }. Demandez-en un qui le soit, ou omettez --format.
people-windows-1252 = La liste n’est pas en UTF-8 et a été lue en Windows-1252. Regardez un nom avec un accent avant de distribuer quoi que ce soit.
setup-no-organisation = { $path } est pour une organisation « { $id } » que cet ordinateur ne connaît pas. Demandez son profil à votre assistance informatique, ou une configuration qui contient le profil.
batch-system = Impossible d’écrire { $path } : { $words }. Ce qui a été écrit avant est entier : relancez la même commande pour continuer.
batch-no-target = Aucun dossier ni zip n’est indiqué pour les fichiers. Indiquez-en un ; rien n’a été écrit.
batch-list-changed = La liste { $path } a changé depuis que vous l’avez regardée. Regardez-la de nouveau ; rien n’a été écrit.

code-page = page
code-verdict = dernier test de connexion
code-unknown-organisation = inconnue de cet ordinateur
code-other-organisation = Le code est pour une autre organisation. Ce qui vaut partout est montré.
code-other-edition = Le code a été fait avec une autre édition du profil de l’organisation. Ce qui vaut encore est montré.
code-dropped = Laissé sans réponse, car sans signification ici : { $fields }
code-to-ask = Pas dans le code, à demander : { $fields }
code-spelled = Groupe { $group } : { $words }
code-spelled-letter = { $letter } { $word }
code-spelled-both = { $one }, { $other }

## The words by which letters and digits are read out on the telephone (the usual first names in France)

code-spell-0 = zéro
code-spell-1 = un
code-spell-2 = deux
code-spell-3 = trois
code-spell-4 = quatre
code-spell-5 = cinq
code-spell-6 = six
code-spell-7 = sept
code-spell-8 = huit
code-spell-9 = neuf
code-spell-a = Anatole
code-spell-b = Berthe
code-spell-c = Célestin
code-spell-d = Désiré
code-spell-e = Eugène
code-spell-f = François
code-spell-g = Gaston
code-spell-h = Henri
code-spell-j = Joseph
code-spell-k = Kléber
code-spell-m = Marcel
code-spell-n = Nicolas
code-spell-p = Pierre
code-spell-q = Quintal
code-spell-r = Raoul
code-spell-s = Suzanne
code-spell-t = Thérèse
code-spell-v = Victor
code-spell-w = William
code-spell-x = Xavier
code-spell-y = Yvonne
code-spell-z = Zoé

## Command line: code, prepare, batch

cli-code-about = Le code d’assistance : les choix en quatre groupes de lettres, pour le téléphone
cli-code-examples =
    Exemple :
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop
cli-code-encode-about = Afficher le code de ces réponses. Il ne contient ni nom, ni adresse, ni mot de passe
cli-code-encode-examples =
    Exemple :
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop --leave-on-server 7
cli-code-decode-about = Dire ce que signifie un code, ou lequel de ses groupes est faux
cli-code-decode-examples =
    Exemple :
      waypost code decode "12345-6789A-BCDEF-GHJKM" --json
cli-prepare-about = Écrire une configuration qui s’ouvre au récapitulatif
cli-prepare-examples =
    Exemples :
      waypost prepare --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o jane.waypost
      waypost jane.waypost
cli-batch-about = Écrire des fichiers de paramètres pour chaque personne d’une liste
cli-batch-examples =
    La liste est un CSV avec un en-tête : username, name et au choix address, org, group, program, read_on, protocol,
    network, isp_smtp, leave_on_server, keep_after_trash, check_every, accept_plaintext. Une case vide prend la
    valeur de l’option. Après une interruption, la même commande reprend où elle en était.

    Exemples :
      waypost batch people.csv --org caltech-imss --program thunderbird -o settings.zip
      waypost batch people.csv --org caltech-imss --program thunderbird --format thunderbird-import --format sheet-html -o settings
cli-ask-about = Les mêmes questions en texte simple dans un terminal
cli-ask-examples =
    Exemple :
      waypost ask
      waypost ask --org caltech-imss < answers.txt

    On répond par un numéro ou un mot ; Entrée prend ce qui est entre crochets. « retour », « pourquoi », « modifier » et
    « quitter » marchent à chaque question. Les questions vont sur l’erreur standard ; le chemin du fichier enregistré, sur la sortie standard.
ask-begin = Waypost : les paramètres de votre messagerie. Saisissez un numéro ou un mot ; Entrée prend ce qui est entre crochets. « retour », « pourquoi », « modifier » et « quitter » marchent partout.
ask-question = Question { $number } sur { $of } : { $title }
ask-prompt = Réponse [{ $default }] :{ " " }
ask-prompt-open = Réponse :{ " " }
ask-organisation-hint = Votre adresse e-mail, un numéro, un id, ou le chemin d’un fichier de profil.
ask-provider-hint = « no » pour le serveur de votre organisation, ou celui du fournisseur, comme smtp.provider.example.
ask-keeping-hint = « no », ou le nombre de jours avant la suppression sur le serveur.
ask-how-often-hint = Des minutes, ou « manual » pour seulement à votre demande.
ask-why-group = Les membres de types différents ont des serveurs différents.
ask-why-username = C’est le nom avec lequel vous vous connectez à votre messagerie. Ce n’est pas votre mot de passe, qui n’est jamais demandé ici.
ask-needs-answer = Il faut une réponse ici.
ask-not-a-choice = Ce n’est pas l’une des réponses. Saisissez un numéro de la liste, ou le mot.
ask-review = Entrée passe à l’enregistrement. « modifier 3 » revient à une question, « modifier » les énumère, « pourquoi » montre d’où vient chaque valeur.
ask-agree = Ces paramètres envoient votre mot de passe sans chiffrement. Saisissez « accepter » pour continuer tout de même, ou « modifier » pour choisir un autre logiciel.
ask-agree-word = accepter
ask-change = Saisissez « modifier » et le numéro.
ask-ended = L’entrée s’est terminée avant la dernière question, rien n’a donc été enregistré. Répondez à chaque question, ou donnez les réponses en options.
ask-left = Fermé sans enregistrer.
ask-word-back = retour
ask-word-why = pourquoi
ask-word-quit = quitter
ask-word-change = modifier

ask-look-up = Rechercher ? « oui », ou « non » pour saisir vous-même les serveurs.
ask-look-up-database = Interroger aussi cette liste de nombreux fournisseurs ? « oui » ou « non ».
ask-elsewhere = Vous attendez-vous à ce serveur ? « oui » ou « non ».
ask-use-found = Utiliser ces paramètres ? « oui », ou « non » pour saisir vous-même les serveurs.
ask-servers-hint = Un nom comme mail.example.org, ou avec un port, mail.example.org:993. Ils figurent dans les pages d’aide de votre fournisseur.
ask-word-yes = oui
ask-word-no = non
cli-test-about = Tester les serveurs et dire ce qui ne va pas, qui peut agir, et que faire
cli-test-examples =
    Exemple :
      waypost test --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
      waypost test --from ~/.thunderbird --json
      pass mail | waypost test --answers jane.json --password-stdin

    Le mot de passe est demandé dans un terminal (Entrée : ne pas se connecter) ou lu sur l’entrée standard, utilisé
    une fois, après vérification du chiffrement, puis oublié. Rien n’est envoyé, relevé ni supprimé.
cli-test-several = Le fichier contient plusieurs comptes, aucun mot de passe n’a donc été essayé. Indiquez-en un avec --username.
cli-test-no-server = { $named ->
    [yes] { $path } ne contient aucun compte de ce nom d’utilisateur avec un serveur.
   *[no] { $path } ne contient aucun compte avec un serveur.
}
cli-offline = waypost { $command } a besoin du réseau, et --offline l’interdit. Rien n’a été envoyé. Lancez la commande sans --offline.
cli-receipt-no-file = --receipt demande le nom d’un fichier, par exemple --receipt envoye.jsonl.
cli-test-no-root = { $path } ne contient pas de certificat PEM.
cli-test-resolve = --resolve : « { $text } » n’est pas HOST:PORT:ADDRESS:PORT. Une adresse IPv6 se met entre crochets.
try-password-empty = Il n’y a pas de mot de passe.
cli-test-no-password = --password-stdin : l’entrée standard ne contient pas de mot de passe.
try-password-too-long = Le mot de passe dépasse { $limit } octets et n’a pas été utilisé. Rien n’a été envoyé.
try-password-line-break = Le mot de passe contient un saut de ligne et n’a donc pas été utilisé. Rien n’a été envoyé. Donnez une seule ligne, avec le mot de passe seul.
try-password-utf16 = Le mot de passe est en UTF-16 ou contient un caractère NUL ; il n’a donc pas été utilisé. Rien n’a été envoyé. Donnez-le en UTF-8.
try-password-not-utf8 = Le mot de passe n’est pas en UTF-8, mais peut-être en Latin-1 ou Windows-1252 ; il n’a donc pas été utilisé. Rien n’a été envoyé. Donnez-le en UTF-8.
try-password-control = Le mot de passe contient un caractère de contrôle, comme celui d’une touche fléchée ; il n’a donc pas été utilisé. Rien n’a été envoyé. Tapez-le de nouveau ; s’il en contient vraiment un, donnez-le avec --password-stdin.
cli-test-password = { "Mot de passe pour " }{ $username } (Entrée : ne pas se connecter) :{ " " }
cli-arg-from = Prendre le compte de ce fichier ou dossier de paramètres
cli-arg-account = Avec --from : le compte, par le nom que « waypost check » affiche, son adresse ou sa clé
cli-arg-begin-with = Commencer avec les serveurs d’une adresse que le catalogue connaît, ou d’un compte dans un fichier ou dossier de paramètres
cli-arg-password-stdin = Lire le mot de passe sur l’entrée standard : une ligne en UTF-8 et rien d’autre
cli-arg-looked-up = Une adresse ou son domaine
cli-arg-database = Interroger aussi la base de données publique de Thunderbird. Elle apprend le domaine
cli-arg-accept-outside = Utiliser des serveurs hors du domaine et interroger la société qui reçoit son courrier
cli-arg-all = Interroger toutes les sources, même si le catalogue a les réglages
cli-arg-dns = Interroger ce serveur de noms, pour des essais
cli-arg-resolve = Utiliser cette adresse pour un hôte et un port, comme --connect-to de curl ; peut être indiqué plusieurs fois
cli-arg-ca-file = Ne faire confiance qu’aux certificats racines de ce fichier PEM
cli-arg-page = La page ouverte ; le récapitulatif par défaut
cli-arg-verdict = Le résultat du dernier test des serveurs
cli-arg-code = Le code, tel qu’entendu : majuscules, espaces et tirets ne comptent pas
cli-arg-setup = La configuration à écrire ; - pour la sortie standard
cli-arg-people = La liste de personnes, en CSV
cli-arg-target = Le dossier ou le zip à écrire
cli-setup-name = -o : terminez le nom par .waypost, pour qu’il s’ouvre d’un double-clic.
cli-setup-no-agreement = L’accord pour un mot de passe non chiffré n’est pas transmis : il est demandé à la personne.
cli-batch-progress = { $written } écrites, { $refused } refusées, { $rate } par seconde, encore { $left }
cli-batch-duplicate = « { $username } » se trouve aussi à la ligne { $line }. Les deux lignes ont été traitées.
cli-batch-left-over = Ces dossiers n’appartiennent à personne qui ait reçu des fichiers cette fois, peut-être à des personnes d’une liste précédente. Ils n’ont pas été modifiés : { $names }.
cli-batch-done =
    { $written ->
        [one] { $path } : fichiers écrits pour { $written } personne
       *[other] { $path } : fichiers écrits pour { $written } personnes
    }{ $already ->
        [0] {""}
       *[other] , dont { $already } déjà en place
    }{ $refused ->
        [0] .
        [one] . Une ligne a été refusée.
       *[other] . { $refused } lignes ont été refusées.
    }
cli-batch-stopped = Arrêté après { $written } personnes, dont tous les fichiers sont complets. Relancez la même commande pour continuer.

## Sheets: the support code, and the picture for a phone

sheet-code = Code d’assistance
sheet-code-how = Lisez ce code à l’assistance informatique : elle voit alors les choix faits ici. Il ne dit rien de qui vous êtes, et ce n’est pas votre mot de passe.
sheet-phone = Sur un téléphone Android
sheet-phone-picture = Un code QR avec ces paramètres pour Thunderbird for Android
sheet-phone-how = Dans Thunderbird for Android, choisissez *Paramètres > Importer les paramètres > Lire un code QR* et tenez l’appareil photo au-dessus de cette image. Votre mot de passe n’y est pas : le téléphone le demande. La fréquence de relève et la durée de conservation sur le serveur se règlent sur le téléphone.

## A prepared setup in the window

offered-title = Une configuration a été préparée pour vous
offered-text = Elle remplit les questions pour { $organisation }. Rien ne change sur votre ordinateur, et vous pouvez modifier chaque réponse. Vos réponses précédentes ici sont remplacées.
offered-foreign = Cet ordinateur ne connaît pas ces serveurs
offered-foreign-text = Le fichier apporte ses propres règles et serveurs et les appelle « { $organisation } ». Son auteur pourrait y détourner votre courrier et votre mot de passe. Ne continuez que si vous savez qui vous l’a donné.
offered-servers = Ses serveurs
offered-server = { $host }, port { $port }
offered-take = Utiliser cette configuration
offered-leave = Ne pas l’utiliser
offered-unusable = Cette configuration ne peut pas être utilisée
prepared-title = Préparé par votre assistance informatique
prepared-text = Ces réponses viennent d’un fichier. Parcourez-les : vous pouvez toutes les modifier.
prepared-other-edition = Ces réponses viennent d’un fichier fait avec une autre édition des règles de votre organisation. Parcourez-les : vous pouvez toutes les modifier.

## The support code in the window

support-title = Code d’assistance
support-text = Lisez-le à votre assistance informatique : elle voit alors ce que vous voyez. Il dit ce que vous avez choisi. Votre nom, votre adresse et votre mot de passe n’y sont pas.
support-none-yet = Vous aurez un code dès que vous aurez choisi votre organisation.
support-own = Votre code d’assistance : { $code }
support-show = L’épeler…
support-copy = Copier le code
support-read-out = Me l’épeler
support-password = Personne ne vous demandera jamais votre mot de passe
support-password-text = Ni votre assistance informatique, ni ce logiciel. Si quelqu’un le demande, raccrochez.
support-other = Le code de quelqu’un d’autre
support-typed = Le code
support-typed-hint = Majuscules, espaces et tirets ne comptent pas.
support-read = Montrer ce qu’il dit
support-same = Il dit la même chose que vos réponses.
support-changes = Il changerait ces réponses :
support-change = { $now } → *{ $then }*
support-open = sans réponse
support-accept = Prendre ces réponses
support-replaces-visit = Ce que vous avez répondu ici auparavant est remplacé.

## Trying the servers

desk-door = Pour l’assistance informatique
desk-door-detail = Lire un code, préparer une configuration, des fichiers pour toute une liste
desk-title = Pour l’assistance informatique
desk-text = Quelqu’un est au téléphone, ou beaucoup de personnes vont arriver. Rien ici ne modifie un logiciel ni n’envoie quoi que ce soit.
desk-code = Saisir un code d’assistance
desk-code-detail = Voir la même page, avec les mêmes réponses, que la personne qui appelle
desk-open = Ouvrir une configuration
desk-open-detail = Un fichier .waypost que quelqu’un a préparé
desk-open-text = Elle est montrée avant que rien n’en soit utilisé, avec ses serveurs si cet ordinateur ne les connaît pas.
desk-open-do = Ouvrir la configuration
desk-prepare = Préparer une configuration
desk-prepare-detail = Un fichier qui ouvre Waypost au récapitulatif, déjà rempli
desk-prepare-text = La personne ouvre le fichier d’un double-clic, voit ce que vous avez préparé, et peut tout modifier. Il ne contient jamais de mot de passe.
desk-prepare-do = Enregistrer la configuration
desk-batch = Des fichiers pour toute une liste
desk-batch-detail = Un jeu de fichiers de paramètres pour chaque personne d’une liste CSV
desk-batch-text = La liste a un en-tête avec username et name, et toute réponse à remplacer pour une ligne. Chaque problème est montré avant que rien ne soit écrit.
desk-check = Vérifier un fichier reçu
desk-check-detail = Ce qui diffère des paramètres de l’organisation, avec numéros de ligne
desk-organisation = Voir une organisation
desk-organisation-detail = Son profil en tableau, avec ses sources ; ou ce qui ne va pas dans un fichier
desk-organisation-text = Chaque valeur, avec l’endroit où elle a été lue. Ce qui est supposé est signalé. Un fichier de profil défectueux est montré avec chaque erreur, sa ligne et son remède.
desk-browse = Parcourir…
desk-browse-name = Parcourir : { $field }
desk-path-missing = Saisissez le chemin du fichier, ou choisissez-le avec Parcourir.
desk-browse-open = Une autre fenêtre pour choisir un fichier est ouverte. Fermez-la d’abord.
desk-setup-path = Configuration
desk-setup-path-hint = Un fichier qui finit par .waypost. On peut aussi le déposer sur la fenêtre.
desk-no-answers = Il n’y a encore rien à préparer
desk-no-answers-text = Répondez aux questions comme le ferait la personne, si vous le pouvez. Revenez ensuite ici.
desk-answer = Répondre aux questions
desk-optional = Peut rester vide ; c’est demandé à la personne.
desk-prepare-path = Enregistrer sous
desk-prepare-path-hint = Dans vos documents si vous n’indiquez pas de dossier, par exemple jane.waypost.
desk-prepared = Enregistré sous { $path }
desk-prepared-text = Envoyez-le à la personne, ou mettez-le là où elle peut l’ouvrir.
desk-list = Liste de personnes
desk-list-hint = CSV avec virgule, point-virgule ou tabulation.
desk-target = Où vont les fichiers
desk-target-hint = Un dossier, ou un nom qui finit par .zip. Dans vos documents si vous n’indiquez pas de dossier.
desk-look = Examiner la liste
desk-looking = Examen de la liste
desk-list-tally = { $rows ->
    [one] { $rows } personne
   *[other] { $rows } personnes
}{ $refused ->
    [0] , aucune à laisser de côté
   *[other] , dont { $refused } à laisser de côté
}
desk-list-columns = Colonnes : { $columns }
desk-list-line = Ligne { $line }
desk-list-problems = { $count ->
    [one] { $count } ligne sera laissée de côté
   *[other] { $count } lignes seront laissées de côté
}
desk-list-problem = Ligne { $line }, { $username } : { $reason }
desk-duplicate = Ligne { $line } : « { $username } » se trouve aussi à la ligne { $earlier }. Les deux reçoivent des fichiers.
desk-left-over = Dossiers qui n’appartiennent à personne qui ait reçu des fichiers cette fois, peut-être à des personnes d’une liste précédente : { $count }. Ils n’ont pas été modifiés.
desk-write = { $count ->
    [one] Écrire les fichiers pour { $count } personne
   *[other] Écrire les fichiers pour { $count } personnes
}
desk-writing = { $written } écrites, { $refused } laissées de côté{ $known ->
    [yes] , encore { $left } secondes environ
   *[no] { "" }
}
desk-stop = Arrêter
desk-stopped = Arrêté après { $written } personnes
desk-stopped-text = Leurs fichiers sont complets. Avec la même liste et la même destination, l’écriture reprend de là.
desk-done = Fichiers écrits pour { $written } personnes dans { $path }, { $refused } laissées de côté
desk-done-text = La liste manifest.jsonl qui s’y trouve nomme chaque fichier avec sa somme de contrôle, et chaque ligne laissée de côté avec sa raison.
desk-open-folder = Ouvrir le dossier
desk-profile-path = Fichier de profil
desk-profile-path-hint = Un fichier JSON, pour le voir ou pour trouver ce qui ne va pas.
desk-show = Le montrer
try-your-organisation = votre organisation
try-who-you = Vous.
try-who-provider = Votre fournisseur d’accès.
try-who-organisation = L’assistance informatique assurée par { $organisation }.
try-who-network = La personne qui gère le réseau où vous êtes.
try-who-nobody = Personne.

try-incoming = Entrant ({ $protocol })
try-outgoing = Sortant
step-try-it = Test
window-to-try-it = Continuer et tester
review-tried = Test
review-not-tried = pas encore
review-tried-works = oui, cela marche
review-tried-failed = oui, avec un échec : { $why }
try-title = Tester les serveurs
try-title-running = Test des serveurs
try-title-works = Les deux serveurs marchent
try-title-half = Un serveur marche, l’autre pas encore
try-title-failed = Les serveurs ne marchent pas encore
try-title-stopped = Arrêté avant la fin
try-text = Waypost peut contacter les deux serveurs et voir s’ils répondent, prouvent qui ils sont, et offrent ce que demandent vos paramètres. Aucun message n’est envoyé, relevé ni supprimé. Vous pouvez aussi continuer sans.
try-start = Tester les serveurs
try-stop = Arrêter
try-again = Réessayer
try-skip = Passer à la fin
try-use-name = Prendre le bon nom et réessayer
try-cause-of = { $server } : { $title }
try-not-yet = Pas encore testé
try-password = Mot de passe (pour tester aussi la connexion)
try-password-hint = Il est envoyé une seule fois, après que le serveur a prouvé qui il est, et aussitôt oublié. L’assistance informatique ne vous le demandera jamais.
try-password-forgotten = Votre mot de passe a servi une fois et est oublié.
try-copy-report = Copier le rapport
try-save-report = Enregistrer le rapport
try-report-file = waypost-connection.txt
try-report-saved = Enregistré sous { $path }
try-report-not-saved = Le rapport n’a pas été enregistré. { $words }
try-report-no-folder = Le rapport peut seulement être copié : cet ordinateur n’a pas de dossier Documents où l’enregistrer.
try-report-system = Système
try-asked-for = Vous demandiez
try-answers-as = Il répond comme
try-its-words = Il a dit
try-who = Qui doit agir
try-what = Que faire
try-running = En cours
try-works = Marche
try-failed = Échec
try-stopped = Arrêté

try-rung-network = Réseau
try-rung-portal = Sans page de connexion
try-rung-name = Serveur trouvé
try-rung-port = Port { $port }
try-rung-greeting = Serveur de messagerie
try-rung-tls = Certificat
try-rung-offers = Offre le nécessaire
try-rung-login = Connexion

try-state-waiting = en attente
try-state-running = en cours
try-state-bad = échec
try-state-not-tried = non testé
try-state-no-tls = non chiffré
try-state-no-login = inutile
try-good-network = présent
try-good-portal = aucune
try-good-name = oui
try-good-port = répond
try-good-greeting = oui
try-good-tls = nom conforme
try-good-offers = oui
try-good-login = acceptée

try-reach-open = répond
try-reach-refused = refusé
try-reach-silent = sans réponse
try-reach-unreachable = inaccessible
try-reach-not-waited-for = inutile
try-detail-address = Adresse { $value }
try-detail-port = Autre port { $value }
try-detail-greeting = Accueil : { $value }
try-detail-tls = Chiffrement : { $value }
try-detail-names = Certificat pour : { $value }
try-detail-issuer = Émis par : { $value }
try-detail-offers = Offre : { $value }
try-server-said = Le serveur a dit : « { $words } »
try-who-acts = Qui peut agir : { $who }
try-report-title = Rapport de connexion de Waypost

try-cause-no-network =
    .title = { $case ->
        [no-names] Ce réseau ne trouve aucun nom de serveur
       *[other] Cet ordinateur n’est sur aucun réseau
    }
    .body = { $case ->
        [no-names] Rien n’a répondu à la demande d’adresse pour { $host }. Le réseau démarre peut-être encore, ou son service de noms est en panne.
       *[other] D’ici, il n’y a pas de chemin vers { $host } ni ailleurs.
    }
    .act = Vérifiez le câble, le Wi-Fi et le mode avion, ouvrez une page web quelconque pour voir si elle se charge, et réessayez.
try-cause-captive-portal =
    .title = Ce réseau demande d’abord de se connecter
    .body = { $named ->
        [yes] Une page de connexion, { $to }, répond à la place du serveur de messagerie, comme dans les hôtels et les réseaux d’invités.
       *[no] Une page de connexion répond à la place du serveur de messagerie, comme dans les hôtels et les réseaux d’invités.
    }
    .act = Ouvrez un navigateur web, connectez-vous au réseau, et réessayez. Vos paramètres ne sont pas en cause.
try-cause-name-not-found =
    .title = Aucun serveur ne porte ce nom
    .body = { $case ->
        [near] { $host } n’existe pas. Le serveur prévu par { $organisation } s’appelle { $right }.
       *[other] { $host } n’existe pas, ou ce réseau ne le connaît pas.
    }
    .act = { $case ->
        [near] Utilisez { $right }.
       *[other] { $found ->
            [yes] Vérifiez l’orthographe du nom du serveur dans votre logiciel de messagerie.
           *[other] Vérifiez l’orthographe si vous avez saisi le nom. S’il a été donné par { $organisation }, prévenez l’assistance informatique ; certains noms ne sont connus que sur le campus ou par VPN.
        }
    }
try-cause-port-refused =
    .title = Le serveur ne répond pas sur le port { $port }
    .body = { $case ->
        [none] { $host } est là et refuse la connexion sur le port { $port } et sur les autres ports habituels.
       *[other] { $host } refuse le port { $port }, et répond ici : { $others }.
    }
    .act = { $case ->
        [fallback] Utilisez le port { $fallback } dans votre logiciel de messagerie, avec le même chiffrement.
        [others] Vérifiez le port. S’il a été donné par { $organisation }, dites à l’assistance informatique quels ports répondent.
       *[none] Attendez un quart d’heure et réessayez. Si cela dure, prévenez l’assistance informatique : le service de messagerie est peut-être en panne.
    }
try-cause-port-filtered =
    .title = Rien ne répond du côté du serveur
    .body = { $host } a une adresse, mais rien n’en revient, sur aucun port de messagerie. Soit le serveur est en panne, soit le réseau où vous êtes ne laisse pas passer le courrier.
    .act = Essayez un autre réseau, celui d’un téléphone par exemple, ou le VPN. Si cela échoue là aussi, prévenez l’assistance informatique assurée par { $organisation }.
try-cause-port-blocked-here =
    .title = Ce réseau bloque le port { $port }
    .body = Rien ne revient du serveur { $host } sur le port { $port }, alors qu’il répond ici : { $others }. Le serveur va donc bien, et quelque chose en chemin bloque ce port.
    .act = { $case ->
        [fallback] Utilisez le port { $fallback } dans votre logiciel de messagerie, avec le même chiffrement. Il est prévu pour ce cas par { $organisation }.
       *[other] Utilisez un autre réseau ou le VPN, ou demandez à qui gère ce réseau d’ouvrir le port { $port }.
    }
try-cause-server-silent =
    .title = { $case ->
        [hung-up] Le serveur raccroche
        [login] Le serveur s’est tu à la connexion
       *[other] Le serveur répond et ne dit rien
    }
    .body = { $case ->
        [hung-up] { $host } accepte la connexion sur le port { $port } et y met fin sans un mot.
        [login] { $host } a reçu les identifiants et n’a pas répondu à temps. On ne sait pas si le mot de passe est juste.
        [tls] { $host } a coupé pendant la mise en place du chiffrement.
       *[other] { $host } accepte la connexion sur le port { $port }, puis rien n’arrive à temps. Le serveur est peut-être surchargé, ou un pare-feu ou un antivirus retient la connexion.
    }
    .act = Attendez quelques minutes et réessayez. Si cela dure, prévenez l’assistance informatique.
try-cause-not-a-mail-server =
    .title = { $case ->
        [web] C’est un serveur web qui répond
       *[other] Ce n’est pas un serveur de messagerie qui répond
    }
    .body = Sur le port { $port } du serveur { $host }, ce qui répond n’est pas un serveur de messagerie.
    .act = Vérifiez le nom du serveur et le port. S’ils ont été donnés par { $organisation }, prévenez l’assistance informatique.
try-cause-certificate-name-mismatch =
    .title = { $case ->
        [retired] L’ancien nom de ce serveur ne marche plus
        [near] Le nom du serveur est mal orthographié
       *[other] Le serveur se révèle être un autre
    }
    .body = { $case ->
        [retired] Ce nom vient d’anciens paramètres, et { $organisation } l’a retiré. Le certificat du serveur, sa preuve d’identité, porte un autre nom.
        [near] Le certificat du serveur, sa preuve d’identité, porte le bon nom.
       *[other] Le certificat du serveur, sa preuve d’identité, est fait pour un autre nom. Soit le nom dans les paramètres est faux, soit quelque chose répond à la place du serveur. Rien ne lui a été envoyé.
    }
    .act = { $case ->
        [other] { $found ->
            [yes] Vérifiez le nom du serveur dans votre logiciel de messagerie. S’il est juste, dites à l’assistance informatique ce qu’indique le certificat.
           *[other] N’y envoyez pas votre mot de passe. Dites à l’assistance informatique ce qu’indique le certificat.
        }
       *[near] Utilisez { $presented }.
    }
try-cause-certificate-expired =
    .title = Le certificat du serveur a expiré
    .body = Le certificat du serveur { $host } était valable jusqu’au { $until } ; nous sommes le { $today }. Tant qu’il n’est pas renouvelé, nul ne peut être sûr de qui répond.
    .act = Donnez à l’assistance informatique assurée par { $organisation } le nom du serveur et cette date. Vous n’avez rien à changer.
try-cause-certificate-not-yet-valid =
    .title = Le certificat du serveur n’est pas encore valable
    .body = Le certificat du serveur { $host } commence le { $from } ; selon cet ordinateur, nous sommes le { $today }.
    .act = Vérifiez d’abord la date de cet ordinateur. Si elle est juste, prévenez l’assistance informatique assurée par { $organisation }.
try-cause-clock-wrong =
    .title = L’horloge de cet ordinateur est fausse
    .body = Selon cet ordinateur, nous sommes le { $today }, et le certificat du serveur { $host } est valable du { $from } au { $until }. L’horloge du serveur, ou l’âge des paramètres de l’organisation, montre que l’erreur est ici.
    .act = Réglez la date et l’heure de cet ordinateur, automatiquement si possible, et réessayez.
try-cause-certificate-self-signed =
    .title = Personne ne se porte garant de ce serveur
    .body = Le serveur { $host } montre un certificat qu’il a fait lui-même. N’importe qui pourrait en faire un pareil.
    .act = N’y envoyez pas votre mot de passe. Demandez à l’assistance informatique assurée par { $organisation } si c’est voulu ; elle peut donner à Waypost le certificat à accepter.
try-cause-certificate-unknown-issuer =
    .title = { $case ->
        [no-roots] Cet ordinateur n’a pas de liste de confiance
       *[other] Cet ordinateur ne connaît pas le garant du serveur
    }
    .body = { $case ->
        [no-roots] Aucun certificat ne peut être vérifié ici, car la liste des émetteurs de confiance du système manque.
        [alone] Le certificat du serveur { $host } a été émis par { $issuer }. Le serveur l’a envoyé seul ; il manque sans doute sur le serveur un certificat intermédiaire.
       *[other] Le certificat du serveur { $host } a été émis par { $issuer }, à qui cet ordinateur ne fait pas confiance.
    }
    .act = { $case ->
        [no-roots] Installez le paquet de certificats racines (CA) du système et réessayez.
       *[other] N’y envoyez pas votre mot de passe. Dites à l’assistance informatique assurée par { $organisation } qui est l’émetteur.
    }
try-cause-certificate-intercepted =
    .title = { $case ->
        [trusted] Quelque chose lit en chemin : { $who }
       *[other] Un autre répond à la place du serveur : { $who }
    }
    .body = { $case ->
        [trusted] Un antivirus ou le réseau ouvre la connexion chiffrée et la referme. Cet ordinateur est réglé pour lui faire confiance, la connexion marche donc.
       *[other] Le certificat n’est pas celui du serveur de messagerie. Il a été fait par un antivirus sur cet ordinateur ou par le réseau où vous êtes.
    }
    .act = { $case ->
        [trusted] Si vous l’ignoriez, demandez à la personne qui gère cet ordinateur.
       *[other] Désactivez dans l’antivirus l’analyse du courrier ou des connexions chiffrées, ou essayez un autre réseau. Ses autres protections restent.
    }
try-cause-tls-too-old =
    .title = Le chiffrement du serveur est trop ancien
    .body = { $host } n’offre aucun chiffrement sûr aujourd’hui (TLS 1.2 ou plus récent, avec un certificat signé d’une façon encore admise).
    .act = Prévenez l’assistance informatique assurée par { $organisation }. Les logiciels de messagerie actuels le refuseront aussi.
try-cause-starttls-not-offered =
    .title = La connexion ne peut pas être chiffrée
    .body = { $case ->
        [preauth] { $host } dit que l’on est déjà connecté, avant tout chiffrement. Il n’y a alors aucun moyen de protéger la connexion.
       *[other] { $host } ne propose pas de chiffrer (STARTTLS). Soit le serveur est réglé autrement, soit quelque chose sur ce réseau retire la proposition.
    }
    .act = Essayez un autre réseau ou le VPN. S’il en va de même, prévenez l’assistance informatique. Waypost ne continuera pas sans chiffrement.
try-cause-starttls-refused =
    .title = Le serveur ne commence pas le chiffrement
    .body = { $host } propose de chiffrer, puis ne le fait pas.
    .act = Attendez et réessayez ; si cela dure, prévenez l’assistance informatique assurée par { $organisation }.
try-cause-starttls-injected =
    .title = Quelque chose a été glissé dans la connexion
    .body = Entre { $host } et cet ordinateur, des mots ont été ajoutés avant le début du chiffrement. Un serveur sain ne fait jamais cela ; une attaque, si.
    .act = Utilisez un autre réseau ou le VPN, et prévenez l’assistance informatique. Aucune de vos données n’a été envoyée.
try-cause-auth-not-offered =
    .title = Le serveur n’offre pas cette authentification
    .body = { $case ->
        [none] { $host } n’offre aucune authentification sur ce port.
       *[other] { $host } propose { $ways }, et rien de cela ne correspond aux paramètres.
    }
    .act = Dites à l’assistance informatique assurée par { $organisation } quel port et quelles authentifications offre le serveur.
try-cause-login-refused =
    .title = { $case ->
        [unsayable] Ce mot de passe ne peut pas être envoyé au serveur
       *[other] Le serveur refuse ce nom d’utilisateur et ce mot de passe
    }
    .body = { $case ->
        [unsayable] Il contient un caractère que l’authentification du serveur ne peut pas transmettre.
       *[other] Tout marche jusqu’à la connexion. Le mot de passe est peut-être mal saisi ou a changé, ou le nom d’utilisateur n’est peut-être pas le bon.
    }
    .act = Saisissez à nouveau le mot de passe, lentement, et regardez la touche Verr. Maj. Waypost l’essaie une fois à chaque demande, pour que le compte ne soit pas bloqué.
try-cause-username-form =
    .title = Le serveur veut une autre forme du nom d’utilisateur
    .body = { $case ->
        [known] Le nom d’utilisateur de ces paramètres n’a pas la forme qu’utilise { $organisation }.
       *[other] Le serveur dit que le nom d’utilisateur est incomplet ou n’a pas la bonne forme.
    }
    .act = Utilisez la forme indiquée par l’organisation : le nom d’utilisateur seul, ou l’adresse entière.
try-cause-login-disabled =
    .title = Vous ne pouvez pas vous connecter ici
    .body = Le serveur connaît l’identifiant et ne l’autorise pas : le compte est peut-être bloqué ou expiré, ou la connexion est désactivée sur ce port.
    .act = Dites à l’assistance informatique assurée par { $organisation } ce qu’a répondu le serveur. N’essayez pas encore et encore.
try-cause-needs-app-password =
    .title = Le serveur veut un mot de passe propre au logiciel
    .body = Votre compte est protégé en deux étapes, et les logiciels de messagerie ont besoin d’un mot de passe à eux (un mot de passe d’application).
    .act = Créez un mot de passe d’application sur la page web du compte et utilisez-le ici et dans le logiciel de messagerie.
try-cause-needs-oauth =
    .title = Le serveur veut une connexion par une page web
    .body = { $host } n’accepte plus de mot de passe des logiciels de messagerie. Le logiciel doit ouvrir la page de connexion (OAuth 2).
    .act = Demandez à l’assistance informatique assurée par { $organisation } des paramètres avec OAuth 2, et utilisez un logiciel qui le permet.
try-cause-protocol-turned-off =
    .title = { $protocol ->
        [imap] IMAP est désactivé pour votre compte
        [pop] POP est désactivé pour votre compte
       *[other] L’envoi par logiciel est désactivé pour votre compte
    }
    .body = Le nom d’utilisateur et le mot de passe sont justes, d’après le serveur.
    .act = Activez-le dans les paramètres du compte sur le web, ou demandez-le à l’assistance informatique assurée par { $organisation }.
try-cause-interval-below-server-minimum =
    .title = Le serveur veut des pauses plus longues
    .body = Les paramètres relèvent { $minutes ->
        [one] chaque minute
       *[other] toutes les { $minutes } minutes
    } ; le serveur en demande au moins { $limit }. Il peut refuser les connexions plus rapprochées.
    .act = Choisissez { $limit } minutes ou plus.
try-cause-retention-longer-than-server =
    .title = Le serveur supprime plus tôt que prévu
    .body = { $case ->
        [at-once] Les paramètres laissent le courrier { $days ->
            [one] { $days } jour
           *[other] { $days } jours
        } sur le serveur ; le serveur supprime aussitôt ce qui a été relevé.
       *[other] Les paramètres laissent le courrier { $days ->
            [one] { $days } jour
           *[other] { $days } jours
        } sur le serveur ; le serveur le supprime après { $limit ->
            [one] { $limit } jour
           *[other] { $limit } jours
        }.
    }
    .act = { $case ->
        [at-once] Ne comptez pas sur des copies sur le serveur, ou utilisez IMAP.
       *[other] Choisissez { $limit } jours ou moins, ou utilisez IMAP.
    }
try-cause-port-contradicts-tls =
    .title = Le port et le chiffrement ne vont pas ensemble
    .body = { $case ->
        [starttls] Sur le port { $port }, { $host } commence en clair, et les paramètres attendent le chiffrement dès le premier octet.
       *[other] Sur le port { $port }, { $host } attend le chiffrement dès le premier octet, et les paramètres commencent en clair.
    }
    .act = { $case ->
        [starttls] Réglez le chiffrement sur STARTTLS, ou utilisez le port pour SSL/TLS (993, 995, 465).
       *[other] Réglez le chiffrement sur SSL/TLS.
    }
try-cause-server-busy =
    .title = Le serveur n’accepte personne pour l’instant
    .body = { $host } répond, et dit « pas maintenant ». Cela ne dit rien de votre mot de passe.
    .act = Attendez quelques minutes et réessayez. Un autre logiciel qui relève le même courrier est peut-être ouvert.
try-cause-leave-needs-uidl =
    .title = Laisser le courrier sur ce serveur n’est pas sûr
    .body = { $host } ne donne pas aux messages de noms durables (UIDL), un logiciel qui les y laisse peut donc les relever tous à chaque fois.
    .act = Ne laissez pas le courrier sur le serveur, ou utilisez IMAP.
