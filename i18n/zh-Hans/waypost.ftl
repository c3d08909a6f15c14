### Waypost in Simplified Chinese.
### Style: short, plain, no blame. One name for one thing. A one-line text has no full stop.
### *Stars* make words bold in the window and are left out elsewhere.

## Names

-waypost = Waypost

source-line =
    { $title }{ $has_date ->
        [yes] ，{ $date }
       *[no] {""}
    }{ $has_place ->
        [yes] （{ $place }）
       *[no] {""}
    }

## Settings and their values

setting-name = 姓名
setting-address = 邮箱地址
setting-reply-to = 回复地址
setting-protocol = 协议
setting-incoming-host = 收件服务器
setting-incoming-port = 收件端口
setting-incoming-tls = 收件加密
setting-incoming-username = 收件用户名
setting-incoming-auth = 收件验证方式
setting-path-prefix = IMAP 路径前缀
setting-outgoing-host = 发件服务器
setting-outgoing-port = 发件端口
setting-outgoing-tls = 发件加密
setting-outgoing-username = 发件用户名
setting-outgoing-auth = 发件验证方式
setting-leave-on-server = 在服务器上保留邮件
setting-days = 多久后从服务器删除
setting-delete-when-trash-emptied = 清空废件箱时也从服务器删除
setting-check-every = 检查新邮件

part-host = 服务器
part-port = 端口
part-tls = 加密
part-username = 用户名
part-auth = 验证方式
part-path-prefix = 路径前缀

value-blank = （留空）
value-days =
    { $days ->
       *[other] { $days } 天
    }
value-minutes =
    { $minutes ->
       *[other] 每 { $minutes } 分钟
    }
value-on = 是
value-off = 否
value-by-hand = 仅在您要求时
value-no-user-name = （无）

protocol-imap = IMAP
protocol-pop = POP
tls-implicit = 一开始就用 TLS
tls-starttls = STARTTLS
tls-none = 不加密
auth-password = 密码
auth-encrypted-password = 加密的密码
auth-oauth2 = OAuth2（贵机构的登录页面）
auth-certificate = 个人证书
auth-none = 无

origin-person = 您的回答
origin-account = 您的账户
origin-program = 此程序的限制
origin-default = 常用值
origin-assumed = 推定
origin-assumed-because = 推定：{ $reason }
origin-assumed-provider = 推定：大多数网络运营商的服务器都这样要求。请向您的运营商确认。

program-generic = 其他程序
program-yours = 您的邮件程序
place-on-campus = 校内
place-off-campus = 校外
place-both = 校内和校外

severity-error = 必须更改
severity-warning = 警告
severity-advice = 建议
severity-info = 供参考

step-start = 开始
step-organisation = 邮箱地址
step-you = 您
step-program = 邮件程序
step-reading = 收信
step-sending = 发信
step-keeping = 保留邮件
step-leaving = 请留意
step-how-often = 检查频率
step-review = 核对
step-finish = 完成

field-organisation = 机构
field-group = 人员类别
field-username = 用户名
field-name = 姓名
field-address = 地址
field-program = 邮件程序
field-version = 版本
field-read-on = 在哪里收信
field-protocol = 协议
field-network = 从哪里发信
field-isp-smtp = 网络运营商的服务器
field-leave-on-server = 在服务器上保留邮件
field-check-every = 检查频率

## Problems: what is wrong and what to do

problem-organisation-missing = 请选择您的机构。
problem-group-unknown = 没有这个人员类别。请选择：{ $known }。
problem-group-missing = 请选择您的人员类别：{ $known }。
problem-username-missing = 请输入用户名，例如 { $example }。
problem-username-too-long = 这里的用户名最多 { $limit } 个字符。请输入您登录时用的短名称。
problem-username-space = 用户名中没有空格。请输入登录用的名称，而不是姓名。
problem-username-character = 用户名中不能有“{ $character }”。请使用字母、数字、点和连字符。
problem-username-elsewhere = { $host } 不是该机构的域名。请只输入用户名本身。
problem-name-missing = 请输入您的姓名，即别人看到的写法。
problem-name-too-long = 姓名太长：邮件程序最多容纳 { $limit } 字节。请缩短。
problem-name-character = 姓名中有不可见字符或换行。请重新输入。
problem-address-unknown = 这不是该机构的地址。请选择：{ $known }。
problem-program-missing = 请选择您的邮件程序。
problem-program-unknown = 没有这个程序。请从中选择：{ $known }。
problem-version-unreadable = “{ $typed }”不是版本号。请写成 5.1 或 6.2.3 的形式。
problem-read-on-missing = 请选择您在哪里收信。
problem-protocol-not-offered = 该机构不提供 { $protocol }。请选择另一种方式。
problem-program-cannot-read = { $program } 不能用 { $protocol } 收信。请选择另一种方式或其他程序。
problem-network-missing = 请选择您从哪里发信。
problem-no-server-for-place = 该机构没有可供在{ $place }发信的服务器。请选择其他地点，或使用网络运营商的服务器。
problem-isp-smtp-missing = 请输入网络运营商的发件服务器名称，例如 smtp.provider.example。
problem-isp-smtp-host = 这不是服务器名称：{ $why }
problem-isp-smtp-port = “{ $typed }”不是端口。请在冒号后写 1 到 65535 的数字，或省略端口。
problem-isp-smtp-not-a-mail-server = { $host } 是登录主机，不是邮件服务器。请向网络运营商询问其发件服务器。
problem-isp-smtp-not-offered = 该机构希望成员通过机构自己的服务器发信。请不要填写运营商的服务器。
problem-leave-on-server-days = “{ $typed }”不是天数。请写 1 到 365，或“no”。
problem-check-every-minutes = “{ $typed }”不是间隔。请写 1 到 1440 分钟，或“manual”。

host-empty = 内容为空。请输入类似 mail.example.org 的名称。
host-address = 这是网址。请只输入名称，例如 mail.example.org。
host-has-user = 其中有 @。请输入 @ 后面的部分。
host-ip-number = 这是一串数字。请输入服务器名称：证书是按名称签发的。
host-too-long = 太长了。
host-character = 其中有服务器名称不会用到的字符。
host-no-dot = 其中没有点。请输入完整名称，例如 mail.example.org。
host-mixed-script = 其中混用了不同文字中外形相似的字母。请用普通字母重新输入。

## What is wrong in an organisation's profile, and how to mend it

issue-newer-schema = 此机构档案采用格式 { $number }，比这个版本的 Waypost 新。不认识的内容已略去。请更新 Waypost 以使用全部内容。
issue-left-out = 已略去：其中有这个版本的 Waypost 不认识的词。
issue-source-unknown = 没有来源“{ $id }”。请将它加入“sources”，或更正名称。
issue-group-unknown = 没有人员类别“{ $id }”。请将它加入“groups”，或更正名称。
issue-no-reason = 推定的值需要一个成员能读懂的“reason”。
issue-placeholder = “{ $name }”不会被任何内容替换。请使用 {"{username}"}，登录名中也可用 {"{address}"}。
issue-not-an-address = 这不是邮箱地址。请写成 name@example.org 的形式。
issue-not-a-host = 这不是服务器名称：{ $why }
issue-not-an-id = 请只使用小写字母、数字和连字符。
issue-not-a-date = 请将日期写成 2026-11-23 的形式。
issue-not-a-version = 请将版本写成 5.1 或 6.2.3 的形式。
issue-versions-reversed = “below”的版本必须比“from”新。
issue-interval-reversed = 推荐的间隔不能小于最小间隔。
issue-port-contradicts-tls = 端口 { $port } 与“{ $tls }”不相配。993、995 或 465 请配“implicit”；143、110 或 587 请配“starttls”。
issue-plain-though-required = 此服务器不加密，而“policy.tls_required”要求加密。请将“tls”设为“implicit”或“starttls”。
issue-plain = 密码会不加密地发送到此服务器。如果服务器支持，请将“tls”设为“implicit”或“starttls”。
issue-port-25 = 许多网络封锁端口 25。发信请用 465 或 587，25 最多作为“fallback_port”。
issue-example-breaks-rule = 示例不符合此用户名规则。请检查其长度、大小写和字符。
issue-mistake-not-understood = 这一项不会被识别为示例中的用户名。请更正或删去。
issue-needs-schema-2 = 只有架构 2 才有此项。请将“schema”设为 2。
issue-not-https = 请使用以 https:// 开头的地址。
issue-unusable-character = 此处不能使用“{ $character }”：邮件程序可能会把它当作命令。请删去。
issue-invisible = 文本中有换行或不可见字符。请删去。
issue-text-too-long = 文本超过 { $limit } 个字符。请缩短。
issue-id-twice = “{ $id }”在这里出现了两次。请各用不同的名称。
issue-no-server-from = 有些成员在{ $place }没有可用的发件服务器。请增加一个，或允许使用运营商的服务器。
issue-not-a-certificate = 不是 PEM 格式的证书。证书以 -----BEGIN CERTIFICATE----- 开头。
issue-not-a-sha256 = 不是 SHA-256：应为 64 个数字和 a 到 f 的字母，可以有冒号。
issue-root-or-sha256 = root 和 sha256 请只给一个。
issue-host-elsewhere = { $host } 不在该机构的域名之内。请确认是否正确。
issue-still-used = { $host } 已列为停用。请使用替代它的名称。

json-empty = 文件是空的。请从“waypost org new”开始。
json-too-long = 文件超过 { $limit } 字节。机构档案要短得多。
json-utf16 = 文件是 UTF-16 编码。请另存为 UTF-8。
json-not-utf8 = 文件不是 UTF-8 编码。请另存为 UTF-8。
json-too-deep = 这里的括号嵌套太深。
json-trailing-comma = 最后一个值后面有逗号。请删去。
json-comment = JSON 中没有注释。请删去。
json-missing-comma = 这里前面缺少逗号。
json-cut-off = 文件在中间结束了。它完整吗？
json-syntax = 这不是 JSON：{ $words }。
json-duplicate = “{ $name }”在这里出现了两次。请保留一个。
json-unknown-member = “{ $name }”不属于这里。{ $case ->
        [near] 是否想写“{ $nearest }”？
       *[far] 请删去。
    }
json-missing-member = 这里缺少“{ $name }”。请加上。
json-wrong-type = 这里必须是{ $kind }。
json-kind-text = 带引号的文本
json-kind-whole = 不带引号的整数
json-kind-switch = 不带引号的 true 或 false
json-kind-list = 方括号中的列表
json-kind-object = 花括号中的对象
json-kind-several = 其他类型的值
json-not-a-choice = 这里必须是以下词之一：{ $known }。
json-out-of-range = 这里必须是 { $least } 到 { $most } 的整数。
json-wrong-length = 这里必须有 { $least } 到 { $most } 个字符或条目。

## Who vouches for a profile

org-built-in = 此机构档案随 { -waypost } 提供。
org-unsigned = 此机构档案没有签名。如有疑问，请向服务台询问其 SHA-256。
org-unknown-key = 此机构档案的签名密钥不受这台电脑信任。请向服务台询问其 SHA-256。
org-signed = 此机构档案由这台电脑信任的密钥签名。
org-expired = 此机构档案有签名，但只应使用到 { $until }。请向服务台索取新的；如果这台电脑的日期不对，请先调准。
org-forged = { $path }：签名不符，说明文件在签名后被人改过。请向服务台索取正确的文件。
org-refused-unsigned = { $path } 已被拒绝：它没有用这台电脑信任的密钥签名。同一文件夹中有公钥，因此只使用那里已签名的机构档案。请向服务台索取已签名的档案。
org-refused-built-in-id = { $path } 已被拒绝：“{ $id }”是随 { -waypost } 提供的机构档案，只有已签名的档案才能替换它。请为该文件签名，或换一个 id。
org-refused-writable = { $path } 已被拒绝：其他人可以更改该文件、其所在文件夹或其中的公钥。请只允许您自己和管理员写入。
org-passed-over = 有多个机构档案的 id 是“{ $id }”。使用：{ $used }（{ $used-date }）。未使用：{ $path }（{ $date }），{ $reason ->
        [untrusted] 因为它没有用这台电脑信任的密钥签名。
        [older] 因为它较旧。
        [named] 因为打开的是另一个。
       *[same-date] 因为两者日期相同。
    }
org-used-untrusted = { $path } { $kind ->
        [unknown-key] 的签名密钥不受这台电脑信任，
       *[none] 没有签名，
    }因此任何人都可能写过它。它决定哪些服务器会收到您的密码。请向服务台确认它是否正确。
org-untrusted-certificate = 此机构档案没有用这台电脑信任的密钥签名，并且带有{ $kind ->
        [root] 自己的根证书：{ $name }，SHA-256 { $sum }。凡持有由它签发的证书的服务器，都会收到您的密码。
       *[server] 一个服务器证书：SHA-256 { $sum }。持有此证书的服务器会收到您的密码。
    }请向服务台确认这是否正确。

## Settings files: why one cannot be written

save-system = 无法写入 { $path }：{ $words }。原有内容未受影响。
save-needs-agreement = 这些设置会不加密地发送密码，所以没有写入任何内容。请升级程序、选择其他程序，或先表示同意。

system-not-found = 没有这个文件或文件夹
system-denied = 此系统账户没有权限
system-changeable = 其他人可以更改 { $path }；请只允许您自己和管理员在那里写入（chmod go-w），如果它不属于您，请将其移走
system-full = 磁盘已满
system-read-only = 磁盘只能读取
system-folder = 这是文件夹
system-not-folder = 路径中有一部分不是文件夹
system-too-large = 太大了
system-special = 这是管道、设备或套接字，Waypost 只读写普通文件
system-exists = 已有同名的其他项目
system-busy = 另一个程序正在使用它
system-name = 这个名称不能使用

## Advice: the rules, one id each

advice-eudora-too-old-for-tls =
    .title = 这个 Eudora 不能加密
    .body =
        { $case ->
            [agreed] Eudora { $version } 发送密码和邮件时，网络上的其他人能够读到。您已经同意这样做。要求加密的服务器仍会拒绝。
           *[open] Eudora { $version } 发送密码和邮件时，网络上的其他人能够读到，要求加密的服务器也会拒绝。请升级到 Eudora 5.2 或更高版本，或选择其他程序。要照旧继续，您必须同意以不加密的方式发送密码。
        }
advice-no-tls =
    .title = 此服务器不加密
    .body = 您的密码发送到 { $host } 时，网络上的其他人能够读到。请向服务台询问加密的方式，或同意这样发送。
advice-tls-required =
    .title =
        { $case ->
            [clear] 贵机构要求加密
           *[encrypted] 邮件在途中是加密的
        }
    .body =
        { $case ->
            [clear] 这些设置不能加密，所以服务器不会接受。只有在程序询问时才把“Secure Sockets”设为“None”或“Never”，并请升级程序。
           *[encrypted] 贵机构要求收信和发信都用 SSL 加密。这些设置对两者都使用加密。
        }
advice-login-host-is-not-a-mail-server =
    .title = { $host } 不是邮件服务器
    .body = { $reason }您的邮箱账户是 { $server } 上的 { $login }，这些设置用的就是它。
advice-retired-server-name =
    .title = { $old } 是旧名称
    .body = 该服务器已停用，无法再用。这些设置改用 { $new }。
advice-imap-for-several-computers =
    .title = POP 只适合一台电脑
    .body = 您在多处收信。使用 POP 时，邮件会移到其中一处，别处会缺少邮件或重复显示。IMAP 让各处保持一致，贵机构也推荐它。
advice-off-campus-needs-authenticated-or-isp-smtp =
    .title =
        { $case ->
            [open] 在校外发信可能失败
            [provider] 通过网络运营商发信
            [provider-both] 运营商的服务器在校内可能不能用
           *[login] 发信需要您的密码
        }
    .body =
        { $case ->
            [open] { $host } 只接收来自机构自有网络的邮件。在其他地方，请使用机构需要登录的发信服务，或网络运营商的服务器。
            [provider] 不在机构的网络上时，您通过 { $host } 发信。它在该运营商为您提供的网络中可用，在别处往往不可用。
            [provider-both] { $host } 在该运营商为您提供的网络中可用，在别处往往不可用。如果您也在校内发信，机构需要登录的发信服务在两处都可用。
           *[login] 不在机构的网络上时，只有您登录后 { $host } 才接收您的邮件。{ $provider ->
                [yes] 另一种方式是使用网络运营商自己的服务器。
               *[no] 您的程序会替您登录。
            }
        }
advice-assumed-value =
    .title =
        { $server ->
            [incoming] 收件设置有一部分是推定的
           *[outgoing] 发件设置有一部分是推定的
        }
    .body =
        { $case ->
            [provider] { $settings }由运营商的服务器决定。这些值适合大多数情况。如果发信失败，请询问运营商。
           *[profile] { $settings }没有书面资料。{ $reason }如果不行，请询问服务台。
        }
advice-program-advised-against =
    .title = 贵机构不建议使用 { $program }
    .body = { $reason }
advice-check-interval-too-short =
    .title = 每 { $typed ->
           *[other] { $typed } 分钟
        }检查一次太频繁
    .body = 频繁检查会让服务器对所有人变慢。这些设置每 { $minimum } 分钟检查一次，这是贵机构允许的最短间隔。机构推荐 { $recommended } 分钟。
advice-leave-on-server-not-needed =
    .title =
        { $case ->
            [needed] 保留副本的代价
           *[not-needed] 您可能不需要副本
        }
    .body =
        { $case ->
            [needed] 副本会在服务器上保留 { $days ->
               *[other] { $days } 天
            }，所以每次检查都要花更长时间，对您和服务器都是如此。
            [open] 除非有其他电脑要收这些邮件，否则不需要服务器上的副本。它让每次检查变慢，并加重服务器负担。
           *[not-needed] 您只在一处收信，所以不需要服务器上的副本。它让每次检查变慢，并加重服务器负担。如无特别理由，请关闭它。
        }
advice-leave-on-server-needs-deletion =
    .title = 已删除的邮件仍留在服务器上
    .body = 您从废件箱清除的邮件，会在服务器上留到第 { $days } 天。请让它也从服务器删除，否则邮箱可能会满。
advice-eudora-5-1-alternate-port =
    .title = Eudora 5.1 需要用备用端口
    .body =
        { $case ->
            [impossible] Eudora 5.1 使用 STARTTLS 会有问题，而该机构有的服务器只提供这种方式。如果收发失败，请升级到 Eudora 5.2 或更高版本。
           *[possible] Eudora 5.1 的加密有问题。“Secure Sockets when Receiving”和“Secure Sockets when Sending”都设为“Required, Alternate Port”。
        }
advice-eudora-upgrade-or-alternate-port =
    .title =
        { $case ->
            [upgrade] 较新的 Eudora 更好用
           *[upgraded] 如果 Eudora 加密失败
        }
    .body =
        { $case ->
            [upgrade] Eudora 5.2 和 6.0 的加密应该没有问题。如果有，请在其中也把“Secure Sockets”设为“Required, Alternate Port”。
           *[upgraded] 这个版本应该没有问题。如果有，请把“Secure Sockets when Receiving”和“when Sending”设为“Required, Alternate Port”。
        }
advice-empty-trash-regularly =
    .title =
        { $case ->
            [thunderbird] Thunderbird 会立即删除
           *[other] 请不时清空废件箱
        }
    .body =
        { $case ->
            [eudora] 只有在 Eudora 中清空废件箱（Trash）时，服务器上的副本才会删除。请不时清空，或让 Eudora 在退出时清空。
            [thunderbird] 您一把邮件移到废件箱，服务器上的副本就会删除，不会等到清空废件箱。
           *[other] 只有清空废件箱时，服务器上的副本才会删除。请不时清空，或让程序在退出时清空。
        }
advice-turn-on-first =
    .title = 请先开启邮件程序的访问权限
    .body = { $case ->
        [page] 只有在您的邮件服务网站上开启之后，邮件程序才能访问： { $page }
       *[no-page] 只有在您的邮件服务网站的设置中开启之后，邮件程序才能访问。
    }
advice-needs-app-password =
    .title = 请为邮件程序创建专用密码
    .body = { $case ->
        [page] 您自己的密码在邮件程序中可能无效。请在 { $page } 为邮件程序创建一个密码，并输入该密码。
       *[no-page] 您自己的密码在邮件程序中可能无效。请在您的邮件服务网站的设置中创建“应用专用密码”，并输入该密码。
    }
advice-needs-oauth =
    .title = 您将在邮件服务的网页上登录
    .body = 程序会打开您的邮件服务的网页，您在那里登录。程序本身不会要求输入密码。
advice-do-not-save-password =
    .title = 不要保存密码
    .body = 贵机构建议不要把用户名和密码保存在程序中。这样程序每次启动时都会询问。
advice-quit-when-away =
    .title = 离开时请关闭程序
    .body = 您去吃饭或回家时，没有必要每{ $minutes ->
           *[other] {" "}{ $minutes } 分钟
        }检查一次邮件。长时间离开时请关闭程序。
advice-interval-of-the-program =
    .title = { $program } 每 { $minutes } 分钟检查一次
    .body = 它不能设为{ $wished ->
            [0] 只在手动时检查
           *[other] 每 { $wished } 分钟检查一次
        }。这些设置采用它能设的最接近的值。
advice-outlook-reads-through-microsoft =
    .title = Outlook 通过 Microsoft 收取您的邮件
    .body = 新版 Outlook 和手机上的 Outlook 可能把您的用户名和密码交给 Microsoft，由其服务器收取邮件并保留副本。它在这样做之前会询问。请向贵机构确认是否允许；经典 Outlook 和其他程序会自己收取邮件。
advice-thunderbird-counts-from-download =
    .title = Thunderbird 从下载时算起
    .body = 这{ $days ->
           *[other] {" "}{ $days } 天
        }从这台电脑收取邮件时算起，而不是从邮件到达时算起。
advice-fallback-port =
    .title = 如果端口 { $port } 被封锁
    .body = 有些网络运营商封锁端口 { $port }。这时请用端口 { $fallback }，加密方式不变。
advice-certificate-name-mismatch =
    .title = “服务器名称不符”
    .body = 如果程序提示服务器名称与证书中的不符（“server name does not match server in certificate”），请查看服务器名称：必须是 { $incoming } 和 { $outgoing }。旧名称（{ $old }）不能用。
advice-organisation-note =
    .title = 贵机构的说明
    .body = { $note }

## Findings of the check-up: one id each
## $server is incoming or outgoing; $found and $expected are what is there and what should be

finding-check-interval-too-short =
    .title = 检查邮件太频繁
    .body = { $organisation } 要求间隔不短于 { $minimum } 分钟，推荐 { $recommended } 分钟。频繁检查会让服务器对所有人变慢。
finding-duplicate-account =
    .title = 同一账户出现两次
    .body = 这里另有一个账户已用此用户名收取 { $host } 的邮件。{ $program } 只会使用其中一个，或把邮件收取两遍。请删除一个。
finding-empty-trash-regularly =
    .title = 废件箱不会自动清空
    .body = 只有清空废件箱时，服务器上的副本才会删除。请让 { $program } 在退出时清空，或不时手动清空。
finding-eudora-accounts-differ =
    .title = Eudora 中有两个不同的账户
    .body = Eudora 在两处保存账户：收信用其中一处，Options 中显示另一处，而两者不同。请使其一致。
finding-eudora-offline =
    .title = Eudora 被设为保持离线
    .body = 离线时，Eudora 不会自动收取或发送邮件。
finding-eudora-relay-personality =
    .title = 所有邮件都通过“{ $found }”发送
    .body = 作为中继的 personality（Eudora 中的附加账户）会改变所有发信的去向，无论账户写的是哪个服务器。它可能是被遗忘了。
finding-eudora-too-old-for-tls =
    .title = Eudora { $version } 不能加密
    .body = 网络上的其他人能够读到您的密码和邮件，要求加密的服务器也会拒绝。请升级到 Eudora 5.2 或更高版本，或选择其他程序。
finding-leave-on-server-needs-deletion =
    .title =
        { $case ->
            [trash] 已删除的邮件仍留在服务器上
           *[other] 旧邮件一直留在服务器上
        }
    .body =
        { $case ->
            [trash] 您在这里删除的邮件，在服务器上仍会保留。由您决定：修复后，您从废件箱清除的邮件也会从服务器删除。
           *[other] 每次检查都会越来越慢，邮箱也可能会满。由您决定：修复后，超过所示天数的邮件会从服务器删除。
        }
finding-leave-on-server-not-needed =
    .title = 所有邮件都在服务器上留有副本
    .body = 您说过不需要。它让每次检查变慢，并加重服务器负担。关闭后，服务器上的副本会在下次检查时删除。
finding-login-host-is-not-a-mail-server =
    .title = { $found } 不是邮件服务器
    .body = { $reason }邮件在别处。
finding-no-tls =
    .title =
        { $server ->
            [incoming] 您的密码在途中没有保护
           *[outgoing] 邮件发送时没有保护
        }
    .body =
        { $server ->
            [incoming] { $program } 收信时不加密，所以网络上的其他人能够读到您的密码和邮件。
           *[outgoing] { $program } 发信时不加密，所以网络上的其他人能够读到内容，服务器也可能拒绝。
        }
finding-opportunistic-tls =
    .title =
        { $server ->
            [incoming] 您的密码在途中可能没有保护
           *[outgoing] 邮件发送时可能没有保护
        }
    .body = { $program } 只在服务器提供加密时才加密，否则会不加密地继续，也不提示。{ $organisation } 要求加密。
finding-outgoing-not-authenticated =
    .title = 发信时不登录
    .body = { $host } 只接收登录者的邮件，所以会拒绝您的邮件。
finding-outgoing-of-another-organisation =
    .title = 发件服务器不属于 { $organisation }
    .body = { $found } 属于别的机构。它可能拒绝您的邮件，您的邮件也可能被当成伪造的。
finding-outgoing-refuses-off-campus =
    .title = 只能在校内发信
    .body = 不登录时，{ $host } 只接收来自机构自有网络的邮件，拒绝来自别处的邮件。如果您从不在别处发信，可以不改。
finding-port-contradicts-tls =
    .title =
        { $server ->
            [incoming] 收件端口与加密方式不相配
           *[outgoing] 发件端口与加密方式不相配
        }
    .body = 端口 { $found } 用于另一种加密方式，而不是所选的方式，所以连接会失败或停住。
finding-protocol-host-mismatch =
    .title = { $found } 不用于 { $protocol }
    .body = 账户设为 { $protocol }，而该服务器使用另一种协议。
finding-retired-server-name =
    .title =
        { $server ->
            [incoming] 收件服务器已停用
           *[outgoing] 发件服务器已停用
        }
    .body = { $found } 是旧名称。所以程序会提示服务器名称与证书中的不符（“server name does not match server in certificate”）。
finding-saved-password =
    .title = 密码保存在 { $program } 中
    .body = { $organisation } 建议不要保存。请让 { $program } 忘记密码；这样它每次启动时都会询问。
finding-setting-differs =
    .title =
        { $case ->
            [both-protocols] Eudora 被设了两种协议
            [sent-by-pop] 邮件通过 POP 服务器发送
            [left-out] 检查邮件时会跳过此账户
           *[other] { $setting }不同
        }
    .body =
        { $case ->
            [both-protocols] 它使用其中一种，而 Options 中显示另一种。请使其一致。
            [sent-by-pop] 一个隐藏开关让邮件通过收件服务器发送，绕过发件服务器，而几乎没有服务器支持这样做。
            [left-out] Eudora 检查新邮件时会跳过它。
            [open] { $organisation } 公布的设置与此不同。
           *[other] { $organisation } 公布的是另一个值。
        }
finding-several-programs-on-pop =
    .title = 多个程序用 POP 收取此邮箱的邮件
    .body = 使用 POP 时，邮件会移到一个程序中，其他程序会缺少邮件或重复显示。请在所有程序中使用 IMAP，或只在一处收信。
finding-thunderbird-last-key-too-low =
    .title = 下一个账户会覆盖现有账户
    .body = Thunderbird 用“lastKey”为账户编号，而它的值太小：您添加的下一个账户会占用现有账户的编号。
finding-unknown-account =
    .title =
        { $named ->
            [no] 主账户不属于已知机构
           *[other] “{ $label }”不属于已知机构
        }
    .body =
        { $case ->
            [other-owner] 根据 Waypost 自带的或已签名的机构档案，该账户属于 { $organisation }。您指定的机构的档案没有签名，所以没有改动该账户。
           *[other] 仅凭 { $found } 不能说明该账户属于 Waypost 所知的机构，所以没有改动它。
        }
finding-wrong-tls-mode-for-version =
    .title = Eudora { $version } 的 STARTTLS 不可靠
    .body = 它的加密只有一种方式可靠，即备用端口。

held-opportunistic = 服务器提供时才加密
held-nothing = （无）
held-for-good = 永久保留
value-eudora-ssl-if-available = If Available, STARTTLS

## Reading a settings file: what was passed over

note-byte-order-mark = 文件以字节顺序标记（BOM）开头，这会破坏程序读取的第一行。请保存为不带 BOM 的文件。
note-utf16 = 文件是 UTF-16 文本，程序不能读取。请另存为纯文本。
note-binary = 文件中有不是文本的字节。能理解的部分已读取。
note-code-page = { $key }：文本的代码页与程序的不同，在程序中会显示不正确。
note-line-ends = 各行以单个回车符结尾，程序会把它当作很长的一行。
note-duplicate-key = { $key } 出现了两次。起作用的不是这一个。
note-duplicate-section = { $key } 出现了两次。只有第一个起作用。
note-cut-off = 文件在中间结束了。结尾可能已丢失。
note-not-a-setting = { $key }：这一行不是设置，已跳过。
note-not-a-value = { $key }：这个值对程序没有意义。
note-too-long = { $key }：这个值比程序能读取的长。
note-after-gap = { $key }：前面缺少一个编号，所以程序看不到它。
note-account-missing = { $key }：已列出，但没有它的设置。
note-password = { $key }：这里有密码。没有读取它。
note-document-type = 文件声明了文档类型，而设置文件不需要它。没有读取此文件。
note-not-settings = 此文件中没有邮件设置。
note-too-many = 还有更多同类情况，已跳过。
note-too-complex = 此文件的命名空间或属性多于设置文件所需，没有读取它。
note-file-too-large = 此文件太大，不会是这些设置的一部分，没有读取它。
note-not-a-file = 这不是普通文件，没有读取它。

## The check-up

check-empty-folder = { $path }：此文件夹中没有邮件程序的设置。请给出含有 prefs.js、eudora.ini、accountrc 或 Evolution 的 sources 的文件夹，或直接给出文件。
check-unknown-file = { $path }：这不是 Waypost 认识的设置文件。请给出 prefs.js、eudora.ini、accountrc、Evolution 的 sources 之一、Apple Mail 的描述文件、muttrc、fetchmailrc、msmtprc 或 mbsyncrc、供 Thunderbird 导入的 zip、自动配置 XML，或 Waypost 的 JSON 文件。
mend-running = { $program } 正开着，会覆盖修复结果。请关闭它再试，或把修复后的副本存到别处。
mend-running-unknown = Waypost 无法确定 { $program } 是否正开着。如果正开着，它会覆盖更改。没有更改任何内容。请改为保存文件或副本。
mend-changed = { $path } 在检查之后有变动，所以没有写入任何内容。请重新检查。
check-main-account = 主账户
check-head = { $file }：{ $program }，{ $account }，对照 { $organisation }
check-head-unknown = { $file }：{ $program }，{ $account }
check-no-accounts = { $file }：没有找到邮箱账户。
check-nothing = 无需更改：{ $right ->
       *[other] 查看的 { $right } 项设置都正确。
    }
check-tally = { $errors } 项必须更改，{ $warnings } 项应当更改，{ $right } 项正确。
check-change = { $place }：{ $key }：{ $found } -> { $expected }
check-there = { $place }：{ $key }：{ $found }
check-by-hand = 手动：{ $step }
check-problem = 无法将此账户与 { $organisation } 对照：{ $words }
check-version = 已按 Eudora { $version } 对照，因为文件中没有写明版本。其他版本请用 --program eudora@VERSION 指定。
check-mended = 已修复：{ $title }
check-left = 留待手动处理：{ $title }
check-left-own = 由您决定：{ $title }。如果也要修复，请说明您的选择，例如 --leave-on-server 7。
check-nothing-mended = 没有修复任何内容。
check-fetched-again = 仍在服务器上的邮件可能会再收取一遍，因为程序是按原来的服务器和用户名记录已收邮件的。

## Formats: what they are called

format-thunderbird-import = 供 Thunderbird 导入的账户（zip）
format-thunderbird-prefs = 首选项代码行（js）
format-autoconfig = 供邮件域名管理员使用（xml）
format-eudora-ini = Eudora 的设置文件（ini）
format-eudora-links = 设置链接页面（html）
format-mobileconfig = Mac、iPhone 和 iPad 的描述文件（mobileconfig）
format-outlook-prf = 经典 Outlook 的配置文件（prf）
format-autodiscover = 对 Outlook 查询域名的应答（xml）
format-k9s = 应用的设置文件（k9s）
format-k9-qr = 供手机扫描的图片（svg）
format-evolution = 由三个文件组成的账户（zip）
format-claws = 用于 accountrc 的账户
format-sylpheed = 用于 accountrc 的账户
format-mutt = 用于 muttrc 的命令
format-alpine = 用于 .pinerc 的行
format-aerc = 用于 accounts.conf 的账户
format-himalaya = 用于 config.toml 的账户
format-fetchmail = 用于 .fetchmailrc 的条目
format-getmail = 文件 getmailrc
format-mpop = 用于 .mpoprc 的账户
format-mbsync = 用于 .mbsyncrc 的通道
format-offlineimap = 用于 .offlineimaprc 的账户
format-msmtp = 用于 .msmtprc 的账户
format-sheet-html = 可打印的设置单（html）
format-sheet-text = 文本设置单（txt）
format-json = 供脚本使用（json）

## Formats: what is left to do by hand, in the program's own words

refusal-unencodable = { $setting }：此文件无法保存“{ $character }”。请换用其他字母拼写，或选择其他文件。
refusal-too-long = { $setting }：您的程序最多读取 { $bytes } 字节。请缩短。
refusal-control-character = { $setting }：其中有换行或不可见字符。请重新输入。
refusal-cannot-hold = { $setting }：此文件或您的程序做不到。请按设置单手动设置，或选择其他程序。
refusal-personality-name = “{ $name }”不能作为 personality 的名称。请使用 1 到 55 个字母，不带方括号，前后没有空格。
refusal-no-personalities = 只有 Windows 版 Eudora 的设置文件能容纳第二个 personality（附加账户）。请选择该文件，或不要 personality。
refusal-not-this-format = 现有的文件不能安全地更改，已保持原样。请用其他名称保存。
refusal-tls-from-the-start-only = 收件加密：此程序只有在一开始就加密时（端口 993 和 995）才会加密连接。而这里的服务器用 STARTTLS，您的密码会不加密地经过网络。请选择其他程序。
sign-no-certificate = { $path }：其中没有证书。请给出 PEM 格式的文件，内有“BEGIN CERTIFICATE”行。
sign-no-key = { $path }：其中没有可用于签名的私钥。需要 RSA，或 P-256 或 P-384 的 ECDSA，PEM 格式且无密码。“openssl pkey -in FILE”可去除密码。
sign-not-a-pair = 密钥与证书不成对。请给出证书所对应的密钥。
sign-not-now = 证书的有效期是 { $from } 到 { $to }。请给出当前有效的证书。
sign-failed = 无法为文件签名：{ $why }
sign-nothing = 只会为 { $format } 文件签名。请给出 --program apple-mail，或不要用 --sign-cert 和 --sign-key。
refusal-archive = 无法制作压缩包：{ $why }

step-line = { $place }：“{ $label }”：{ $value }

value-ticked = 开启
value-not-ticked = 关闭
value-ticked-number = 开启，{ $number }

place-generic-you = 账户设置，关于您
place-generic-incoming = 账户设置，收件服务器
place-generic-outgoing = 账户设置，发件服务器
place-generic-keeping = 账户设置，收取邮件

place-apple-general = 邮件 > 设置… > 通用
place-apple-advanced = 邮件 > 设置… > 账户 > 账户信息
label-apple-check = 检查新邮件（Check for new messages）
label-apple-remove = 收取邮件后从服务器移除副本（Remove copy from server after retrieving a message）
value-apple-minutes = { $minutes ->
        [1] 每分钟
        [60] 每小时
       *[other] 每 { $minutes } 分钟
    }
value-apple-manually = 手动
value-apple-remove = { $days ->
        [0] 立即（Right away）
        [1] 一天后
        [7] 一周后
       *[31] 一个月后
    }
value-apple-never = 不勾选

place-outlook-advanced = 文件 > 帐户设置 > 帐户设置… > 该帐户 > 更改… > 其他设置… > 高级
place-outlook-groups = 发送/接收 > 发送/接收组 > 定义发送/接收组…
label-outlook-trash = 从“已删除邮件”中删除时，从服务器删除（Remove from server when deleted from ‘Deleted Items’）
label-outlook-check = 安排自动发送/接收的时间间隔为 _ 分钟
label-outlook-prefix = 根文件夹路径

place-thunderbird-new = 添加账户，“手动配置”
place-thunderbird-account = 账户设置 > 账户名称
place-thunderbird-server = 账户设置 > 服务器设置
place-thunderbird-advanced = 账户设置 > 服务器设置 > 高级…
place-thunderbird-outgoing = 账户设置 > 发件服务器 > 编辑…
label-thunderbird-protocol = 协议
label-thunderbird-name = 您的姓名
label-thunderbird-address = 电子邮件
label-thunderbird-reply-to = 回复地址
label-thunderbird-host = 服务器名称
label-thunderbird-port = 端口
label-thunderbird-username = 用户名
label-thunderbird-tls = 连接安全
label-thunderbird-auth = 验证方式
label-thunderbird-check-startup = 启动时检查新消息
label-thunderbird-check-every = 每隔 _ 分钟检查一次新消息
label-thunderbird-leave = 把消息留在服务器上
label-thunderbird-days = 至多不超过 _ 天
label-thunderbird-delete = 直到我删除
label-thunderbird-prefix = IMAP 服务器目录
value-thunderbird-tls-implicit = SSL/TLS
value-thunderbird-tls-starttls = STARTTLS
value-thunderbird-tls-none = 无
value-thunderbird-auth-password = 普通密码
value-thunderbird-auth-password-clear = 不安全传输的密码
value-thunderbird-auth-encrypted = 加密的密码
value-thunderbird-auth-oauth2 = OAuth2
value-thunderbird-auth-certificate = TLS 证书
value-thunderbird-auth-none = 无须验证
value-thunderbird-pop = POP3

place-eudora-start = Tools > Options > Getting Started
place-eudora-checking = Tools > Options > Checking Mail
place-eudora-incoming = Tools > Options > Incoming Mail
place-eudora-sending = Tools > Options > Sending Mail
place-eudora-miscellaneous = Tools > Options > Miscellaneous
place-eudora-file = 在 Eudora.ini 中，关闭 Eudora 后，[Settings] 下的一行
label-eudora-name = Real name
label-eudora-address =
    { $version ->
        [4] Return address
        [5] Email address（或 Return address）
        [6] Email address（或 Return address）
       *[7] Email address
    }
label-eudora-host = Mail Server (Incoming)
label-eudora-username =
    { $version ->
        [4] Login Name
        [5] User Name（或 Login Name）
        [6] User Name（或 Login Name）
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
value-eudora-ssl-old = None 或 Never，如果有这个选项
value-eudora-passwords = Passwords
value-eudora-apop = APOP
value-eudora-cram-md5 = Cram-MD5
value-eudora-same-username = 无需输入，Eudora 使用收信的那一个
value-eudora-port-by-itself = { $port }，无需输入，Eudora 会自动采用

place-mac-start = Settings（或 Preferences） > Getting Started
place-mac-checking = Settings（或 Preferences） > Checking Mail
place-mac-sending = Settings（或 Preferences） > Sending Mail
place-mac-ssl = Settings（或 Preferences） > SSL
place-mac-message = 在新邮件中，输入这一内容并双击它
label-mac-address = Email address（或 Return address）
label-mac-username = Username
label-mac-host = Mail Server
label-mac-allow = Allow authorization
label-mac-ssl-incoming = SSL for { $protocol }
label-mac-ssl-outgoing = SSL for SMTP
label-mac-message = Port
value-mac-ssl-alternate = Required (Alternate Port)
value-mac-ssl-starttls = Required (TLS)
value-mac-ssl-none = 不用 SSL

sheet-title = { $name } 的邮件设置
sheet-subject = 用于 { $organisation } 的 { $program }
sheet-you = 您
sheet-reading = 收信
sheet-sending = 发信
sheet-keeping = 检查和保留邮件
sheet-advice = 供参考
sheet-steps = 在程序中手动设置的步骤
sheet-help = 帮助
sheet-help-name = 联系
sheet-help-phone = 电话
sheet-help-email = 邮箱
sheet-help-web = 网站
sheet-help-hours = 服务时间
sheet-no-password = 这张设置单上没有您的密码。服务台的任何人都不需要它，也不会向您索要。

links-title = 链接形式的 Eudora 设置
links-how = 在装有 Eudora 的电脑上，打开每个链接，在 Eudora 的“Change Option”窗口中核对值并按 OK；然后关闭 Eudora 再启动。
links-escapes = 您的 Eudora 在该窗口中可能显示 %20 之类的代码：请逐个改成这里该行显示的字符。

take-thunderbird-import-1 = 打开 Thunderbird，选择*“工具 > 导入…”*（没有菜单栏？请先按 Alt）
take-thunderbird-import-2 = 选择*“从文件导入”*，再按*“继续”*
take-thunderbird-import-3 = 选择*“导入备份配置文件”*，再按*“继续”*，然后打开 { $file }
take-thunderbird-import-4 = 保持勾选*“账户和设置”*，再按*“继续”*和*“开始导入”*
take-thunderbird-import-5 = 按*“完成”*：Thunderbird 会重启，新账户与您已有的账户并列
take-thunderbird-prefs-1 = 只在没有账户的新配置文件中使用；否则请用供导入的文件
take-thunderbird-prefs-2 = 在 Thunderbird 中选择*“帮助 > 排障信息”*，打开*“配置文件文件夹”*，然后关闭 Thunderbird
take-thunderbird-prefs-3 = 将 prefs.js 复制到安全的地方，把 { $file } 中的行加到它的末尾，再启动 Thunderbird
take-autoconfig-1 = 此文件供 { $domain } 的管理员使用：它能设置好所有人的 Thunderbird
take-autoconfig-2 = 请放到 *https://autoconfig.{ $domain }/mail/{ $file }*，以 text/xml 提供，并使用有效证书
take-autoconfig-3 = 之后大家在 Thunderbird 中输入姓名、地址和密码，其余由它自动找到
take-eudora-ini-1 = *关闭 Eudora*：它运行时会用自己的值覆盖您的值
take-eudora-ini-2 = 找到 *Eudora.ini*：它在 Eudora.exe 所在的文件夹或您的 Application Data 文件夹中；搜索文件名即可找到
take-eudora-ini-3 = 保存时选择那里的 Eudora.ini：其中只有这些设置会更改，旧文件的副本会留在旁边
take-eudora-ini-4 = 想先试用，请在那里用其他名称保存，然后运行 *Eudora.exe "文件夹" 名称.ini*
take-eudora-ini-5 = 如果 Eudora 保存了另一账户的密码，请在其中使用 *Forget Password*；更换服务器后，它可能会把留在那里的邮件再收取一遍
take-eudora-links-1 = 在装有 Eudora 的电脑上，用浏览器打开 { $file }
take-eudora-links-2 = 打开每个链接；Eudora 会显示设置及其新值，请按 *OK*
take-eudora-links-3 = 关闭 Eudora，再启动它
take-copy = 如果还没有 *{ $home }*，请把 { $file } 作为该文件。如果已有，请把 { $file } 中的行加进去
take-chmod = 设为只有您自己可读：*chmod 600 { $home }*
take-maildir = 建立用于投递的邮箱：*mkdir -p ~/Mail/work/cur ~/Mail/work/new ~/Mail/work/tmp*
take-folder = 建立存放副本的文件夹：*mkdir -p ~/Mail/work*
take-mobileconfig-1 = *在 Mac 上*，打开 { $file }，然后选择*“系统设置 > 通用 > 设备管理”*，选中该描述文件并按*“安装”*（macOS 13 和 14：*“隐私与安全性 > 描述文件”*；更早版本：*“系统偏好设置 > 描述文件”*）
take-mobileconfig-2 = *在 iPhone 或 iPad 上*，从“邮件”、“文件”或 Safari 中打开 { $file }，然后选择*“设置 > 已下载描述文件”*，再按*“安装”*
take-mobileconfig-3 = *“未签名”*表示文件没有附上证书。它的安全程度取决于您得到它的途径：只有由您或贵机构制作时才安装
take-mobileconfig-4 = 安装时*会询问您的密码*：文件中没有密码
take-mobileconfig-5 = 以后同一地址的描述文件会替换这一个；在同一位置按*“移除”*即可去掉该账户
take-prf-1 = 只有*经典 Outlook（Windows 版）*能读取此文件：即菜单左端有*“文件”*的那一种。新版 Outlook 不能导入文件；请使用设置单
take-prf-2 = 关闭 Outlook，按 *Windows+R*，运行 *outlook.exe /importprf "C:\文件夹\{ $file }"*
take-prf-3 = Outlook 会打开，账户已在其中，并询问您的密码：文件中没有密码
take-prf-4 = 如果您的版本不接受此文件，请按设置单设置账户
take-autodiscover-1 = 此文件供 { $domain } 的管理员使用：经典 Outlook 会在那里查询地址的设置
take-autodiscover-2 = 用它应答发往 *https://autodiscover.{ $domain }/autodiscover/{ $file }* 的 POST 请求，每人各用自己的 LoginName；去掉 LoginName 行后，适用于所有以邮箱地址登录的人
take-autodiscover-3 = 这是后备办法：如今多数 Outlook 会先查询 Microsoft 的服务，再询问本人
take-k9s-1 = 将 { $file } 传到手机：用数据线，或作为附件发给自己
take-k9s-2 = 在应用中选择 *Settings > Import settings*（设置 > 导入设置），或首页上的 *Import settings*，然后打开该文件
take-k9s-3 = 应用在启用账户前会询问您的密码：文件中没有密码
take-k9-qr-1 = 在这台电脑上用浏览器打开 { $file }，或打印出来，宽度至少 5 厘米
take-k9-qr-2 = 在应用中选择 *Settings > Import settings > Scan QR code*（设置 > 导入设置 > 扫描二维码），将摄像头对准它
take-k9-qr-3 = 应用会询问您的密码：图片中没有密码
take-evolution-1 = 关闭 Evolution
take-evolution-2 = 解压 { $file }，将其中三个文件放入文件夹 *{ $home }*
take-evolution-3 = 启动 Evolution：它会询问您的密码，并可保存在密钥环中
take-accountrc-1 = 关闭 { $program }：它在退出时写入设置
take-accountrc-2 = 将 { $file } 中的行放到 *{ $home }* 的末尾。如果其中已有 *[Account: 1]* 一节，请给新的一节用下一个编号，并去掉其中的 *is_default=1* 行
take-accountrc-3 = 启动 { $program }：它首次检查邮件时会询问您的密码
take-claws-4 = 使用 IMAP 时，如果缺少某些文件夹，请在文件夹列表中右键单击账户，选择 *Check for new folders*（检查新文件夹）
take-mutt-1 = 将 { $file } 复制到您的主文件夹，并在 *{ $home }* 中加入一行 *source ~/{ $file }*（NeoMutt：*~/.config/neomutt/neomuttrc*）
take-mutt-2 = 启动 { $program }：它会询问您的密码，且不会保存
take-mutt-3 =
    { $save ->
        [no] {""}
       *[yes] 若不想每次输入，请用 *secret-tool store --label=mail server { $host } user { $user }* 把密码放入密钥环，并用命令 *secret-tool lookup server { $host } user { $user }* 来设置 *imap_pass*、*pop_pass* 或 *smtp_pass*
    }
take-alpine-1 = 关闭 alpine：它在退出时写入 *{ $home }*
take-alpine-2 = 将 { $file } 中的行放入 *{ $home }*，替换同名的行。如果没有这个文件，请把 { $file } 作为该文件
take-alpine-3 = 启动 alpine：它会询问您的密码，且不会保存
take-store = 它不会询问密码：请把密码放入密钥环，文件会到那里查找，命令是 *secret-tool store --label=mail server { $host } user { $user }*
take-store-outgoing =
    { $login ->
        [yes] 发信再做一次：*secret-tool store --label=mail server { $smtp } user { $smtpuser }*
       *[no] {""}
    }
take-himalaya-1 = 运行 *himalaya account configure work*：它会询问您的密码，并保存在系统的密钥环中
take-fetchmail-1 = 在终端中启动 *fetchmail*：它每次启动时都会询问您的密码，且不会保存
take-fetchmail-2 = 它把收到的邮件交给这台电脑的邮件服务（端口 25）。如果没有该服务，请在条目末尾加上 *mda "COMMAND"*，即用于投递的程序
take-getmail-1 = 以您自己而不是 root 的身份运行 *getmail*：它会询问您的密码并收取一次。可用定时器定期运行
take-getmail-2 =
    { $save ->
        [no] {""}
       *[yes] 若不想每次输入，请用 *secret-tool store --label=mail server { $host } user { $user }* 把密码放入密钥环，并在 username 下面加一行 *password_command = ("secret-tool", "lookup", "server", "{ $host }", "user", "YOUR LOGIN")*
    }
take-mpop-1 = 为已收邮件的列表建立存放处：*mkdir -p ~/.mpop_uidls*
take-mpop-2 = 运行 *mpop*：它会询问您的密码
take-mpop-3 =
    { $save ->
        [no] {""}
       *[yes] 它会先查看密钥环：*secret-tool store --label=mail host { $host } service pop3 user { $user }*
    }
take-mbsync-1 = 运行 *mbsync -a*：它会询问您的密码并复制邮箱
take-mbsync-2 =
    { $save ->
        [no] {""}
       *[yes] 若不想每次输入，请用 *secret-tool store --label=mail server { $host } user { $user }* 把密码放入密钥环，并在 User 下面加一行 *PassCmd "secret-tool lookup server { $host } user YOUR-LOGIN"*
    }
take-offlineimap-1 = 运行 *offlineimap*：它每次启动时都会询问您的密码，且不会保存
take-msmtp-1 = 让您的邮件程序通过它发信：在 mutt 中用 *set sendmail=/usr/bin/msmtp*，在其他程序中设为 sendmail 命令
take-msmtp-2 =
    { $login ->
        [yes] 它会在终端中询问您的密码
       *[no] 它的服务器不需要密码
    }
take-msmtp-3 =
    { $saves-outgoing ->
        [yes] 它会先查看密钥环：*secret-tool store --label=mail host { $smtp } service smtp user { $smtpuser }*
       *[no] {""}
    }
take-sheet-1 = 在邮件程序旁边打开 { $file }，或打印出来
take-sheet-2 = 按设置单上的步骤从上到下逐一操作
take-json-1 = { $file } 供脚本使用；没有邮件程序读取它

next-open = *打开{ $kind ->
        [generic] 您的邮件程序
        [background] 终端，运行 { $program }
       *[named] {" "}{ $program }
    }。*设置写入后，账户就在其中。
next-password = 在询问时*输入密码*{ $password ->
        [both] ，收信一次，发信一次
        [perhaps] ，收信和发信可能各一次
       *[once] {""}
    }。{ $save ->
        [no] 不要让它保存密码：贵机构不建议保存。
       *[yes] {""}
    }
next-wait =
    { $keeps ->
        [imap] *请稍等片刻。*第一次它会获取全部邮件的列表；邮件仍留在服务器上。
        [copy] *请稍等片刻。*它会把邮件收取到这台电脑；服务器上会按您选择的天数保留副本。
       *[pop] *请稍等片刻。*它会把邮件移到这台电脑；请做好备份，因为服务器不保留副本。
    }

## Command line

cli-about = 设置电子邮件：根据机构的规则算出每项设置，并写出供邮件程序导入的文件
cli-examples =
    不带命令则打开窗口。

    示例：
      waypost
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
cli-plan-about = 显示设置和建议
cli-plan-examples =
    示例：
      waypost plan --org caltech-imss --username jdoe --name "Jane Doe" --program eudora@5.1 --read-on one --protocol pop --leave-on-server 7 --json
cli-export-about = 写出设置文件
cli-export-examples =
    示例：
      waypost export --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o thunderbird.zip
      waypost export --answers jane.json --format sheet-text -o -
      waypost export --answers jane.json --program eudora@7.1 --into eudora.ini --personality Lab -o new.ini
      waypost export --from ~/.thunderbird/abcd1234.default-release --program thunderbird-android -o phone.k9s
cli-org-about = 列出、显示和检查机构档案
cli-org-examples =
    示例：
      waypost org show caltech-imss
cli-org-list-about = 列出现有机构
cli-org-list-examples =
    示例：
      waypost org list --json
cli-org-show-about = 显示机构档案的每个值及其出处
cli-org-show-examples =
    示例：
      waypost org show caltech-imss
cli-org-validate-about = 检查机构档案，指出所有错误及其行号和列号
cli-org-validate-examples =
    示例：
      waypost org validate my-organisation.json
cli-org-schema-about = 输出机构档案的 JSON Schema
cli-org-schema-examples =
    示例：
      waypost org schema > waypost-organisation.schema.json
cli-org-new-about = 写出一份起步用的机构档案
cli-org-new-examples =
    示例：
      waypost org new my-organisation.json
      waypost org new my-organisation.json --from jane@gmx.de
cli-org-upgrade-about = 把架构 1 的机构档案改写为架构 2
cli-org-upgrade-examples =
    示例：
      waypost org upgrade my-organisation.json
cli-check-about = 读取现有设置，指出问题并修复
cli-check-examples =
    示例：
      waypost check eudora.ini
      waypost check ~/.thunderbird/abcd1234.default-release --org caltech-imss --json
      waypost check eudora.ini --program eudora@5.1 --fix -o mended.ini
      waypost check --re-point my-organisation.json /home
cli-formats-about = 列出所有导出格式
cli-formats-examples =
    示例：
      waypost formats --json
cli-completions-about = 输出 shell 的补全脚本
cli-completions-examples =
    示例：
      waypost completions bash > /etc/bash_completion.d/waypost
cli-man-about = 输出手册页，或为每个命令各写一份
cli-man-examples =
    示例：
      waypost man -o man1
cli-discover-about = 查找任何邮件服务的地址设置
cli-discover-examples =
    示例：
      waypost discover jane@example.org
      waypost discover example.org --json -o example.json
cli-discover-not-a-domain = “{ $domain }”不是独立的域名。请提供邮件地址，或地址中 @ 之后的部分。
cli-dns-not-an-address = --dns：“{ $typed }”不是带端口的地址，例如 192.0.2.1:53。
cli-discover-written = 已写入 { $path } 。请用 --org 使用它。
cli-discover-accept = 这些服务器在域名之外： { $hosts } 。如果您确定它们属于您的邮件服务，请加上 --accept-outside 重新运行。
cli-discover-nothing = 未找到 { $domain } 的设置。请向您的邮件服务索取服务器，并用 --imap 和 --smtp 提供。
cli-discover-found = { $name }：
cli-licences-about = 显示 Waypost 及其所含组件的许可证
cli-licences-examples =
    示例：
      waypost licences > licences.txt
version-no-commit = 提交：未知
version-commit = 提交：{ $commit }，{ $date }
version-system = 系统：{ $system }
version-profile = 机构档案：{ $id }，版本 { $version }，{ $date }
lookup-catalogue = Waypost 中的目录
lookup-pacc = 域名的设置文件 (PACC)
lookup-autoconfig = 域名的设置文件 (autoconfig)
lookup-well-known = 域名网站上的设置文件
lookup-srv = 域名的 DNS (SRV)
lookup-mx = 接收邮件的公司 (MX)
lookup-database = Thunderbird 的公共数据库
lookup-found-dated = 已找到，截至 { $date }
lookup-found = 已找到
lookup-found-elsewhere = 已找到，服务器在域名之外： { $hosts }
lookup-not-found = 那里没有内容
lookup-company = 邮件由 { $company } 接收，该公司不在目录中
lookup-no-network = 没有网络
lookup-not-allowed = 未询问：需要您的同意
lookup-offline = 未询问：不允许发送任何内容
lookup-forbidden = 未询问：您的组织不允许
lookup-not-needed = 未询问：更好的来源已有设置
lookup-stopped = 已停止
lookup-status = 服务器返回错误 { $status }
lookup-redirect-elsewhere = 已拒绝：它指向其他地方 { $url }
lookup-no-digest = 已拒绝：域名的 DNS 中没有它的校验值
lookup-other-digest = 已拒绝：它不是域名的 DNS 所描述的文件
lookup-unreadable = 已拒绝：它不是这种文件
lookup-web-page = 已拒绝：返回的是网页。此网络可能要求先登录
lookup-tls = 已拒绝：服务器的证书或加密有误
lookup-redirect-not-https = 已拒绝：它指向没有加密的地址
lookup-too-many-redirects = 已拒绝：它循环跳转
lookup-too-large = 已拒绝：它太大
lookup-too-slow = 未及时回应
lookup-broken = 没有正确的回应
lookup-name-server = 域名服务器出错
lookup-proxy = 代理未放行
service-no-encryption = 已知 { $service } ，但不知道其收信和发信都加密的服务器。请向其索取设置并手动输入。
service-ended = { $service } 已停止服务。请向您的邮件服务索取新的设置。
service-no-programs = { $service } 不允许邮件程序访问。请在其网站或其自有应用中阅读邮件。
service-bridge = 只能通过此计算机上 { $service } 自己的程序（桥接）访问。请安装该程序；它会显示要输入的服务器和密码。
service-incomplete = 这些设置没有提供加密的收信服务器，或没有提供加密的发信服务器。
service-unusable = 无法使用这些设置： { $words }
typed-server-not-a-port = “{ $typed }”不是端口。端口是 1 到 65535 的数字。
typed-server-port-contradicts = 端口 { $port } 属于另一种加密方式。请不填端口，或选择另一种方式。
account-no-address = 此账户没有邮件地址。
account-address-unusable = “{ $address }”不能用作邮件地址。
account-no-reading = 此账户没有收信服务器。
account-no-sending = 此账户没有发信服务器。
account-has-reading = 此账户有自己的收信服务器。
account-has-sending = 此账户有自己的发信服务器。
account-value-unusable = { $setting }：Waypost 无法使用“{ $value }”。
account-always-encrypts = 此账户仅在服务器提供时才加密。新设置始终加密。
account-login-is-address = 此账户没有邮件地址，因此采用了作为地址的用户名。
account-address-is-login = 此账户没有用户名，因此采用了邮件地址。
account-stays-for-days = 此账户把收取的邮件无限期留在服务器上，或留得比 Waypost 能设置的更久。新设置保留 { $days } 天。
account-reply-to-stays = 对此账户的回复会寄到 { $address }。请在新程序中手动设置。
account-other-addresses-stay = 此账户还用 { $addresses } 发信。请在新程序中手动添加。
account-left-behind = 密码、联系人和过滤规则留在 { $program } 中。新程序会询问密码。
account-left-mail = { $program } 用 POP 收取的邮件留在那里。新程序只能收到仍在服务器上的邮件。
account-two-programs = 两个程序用 POP 读取同一邮箱时，可能互相删除邮件。新程序可用后，请不要再用 { $program } 收信。
about-title = 关于 Waypost
about-text = Waypost 不会自动查找新版本，也不会发送任何关于自身的信息。要获取新版本，请到您获取此版本的地方。
about-copy = 复制这些内容
about-licences = 许可证
about-licences-text = Waypost 包含他人的作品。每个许可证都列出了依其使用的内容。
about-software = Waypost 自身的许可证，以及其中包含的所有软件和字体

cli-heading-usage = 用法：
cli-possible-values = {"["}可用值：{ $values }]
cli-heading-commands = 命令
cli-heading-command = 命令
cli-heading-options = 选项
cli-heading-arguments = 参数

cli-arg-imap = IMAP 服务器，代替 --org
cli-arg-imap-tls = IMAP 服务器如何加密（默认：由端口决定）
cli-arg-pop = POP 服务器，代替 --org
cli-arg-pop-tls = POP 服务器如何加密（默认：由端口决定）
cli-arg-smtp = 发信服务器，代替 --org
cli-arg-smtp-tls = 发信服务器如何加密（默认：由端口决定）
cli-arg-quiet = 只输出错误和结果
cli-arg-verbose = 输出更多：每个值的出处
cli-arg-offline = 不通过网络发送任何内容；需要网络的命令会被拒绝
cli-arg-receipt = 把每个连接和发送的内容以 JSON 行写入此文件
cli-arg-lang = 语言，用语言标签表示，例如 en
cli-arg-renderer = 由什么绘制窗口：处理器或 OpenGL；auto 采用第一个可用的（也可设置 WAYPOST_RENDERER）
cli-arg-color = 何时使用颜色：auto、always 或 never
cli-arg-version = 输出版本
cli-arg-help = 输出帮助
cli-arg-org = 机构：内置 id、已安装的 id，或机构档案文件
cli-arg-group = 人员类别，用于有多个类别的机构
cli-arg-username = 用户名
cli-arg-name = 姓名，即别人看到的写法
cli-arg-address = 机构的地址之一；省略则用第一个
cli-arg-program = 邮件程序，例如 thunderbird、eudora@5.1、eudora-mac 或 generic
cli-arg-read-on = 用一台电脑和一个程序收信，还是多个
cli-arg-protocol = 收信方式；省略则用机构推荐的方式
cli-arg-network = 从哪里发信；省略则为两处
cli-arg-isp-smtp = 改用网络运营商自己的服务器发信
cli-arg-leave-on-server = 仅限 POP：收取的邮件在服务器上保留若干天
cli-arg-keep-after-trash = 与 --leave-on-server 同用：即使从废件箱清除也保留
cli-arg-check-every = 检查新邮件的间隔分钟数，或只在手动时检查
cli-arg-accept-plaintext = 没有更好的方式时，同意使用不加密发送密码的设置
cli-arg-answers = 从 JSON 文件或预设读取回答；选项优先于它
cli-arg-json = 输出 JSON
cli-arg-format = 格式；省略则用程序的第一种。可多次给出
cli-arg-output = 要写入的文件或文件夹；- 表示标准输出
cli-arg-into = 编辑这个现有的设置文件，并把结果写到输出
cli-arg-sign-cert = 用此证书为 Apple Mail 的描述文件签名（PEM，包括其上级证书）
cli-arg-sign-key = 证书的私钥（PEM，无密码）
cli-arg-personality = Eudora：用此名称设置第二个账户
cli-arg-file = 机构档案文件
cli-arg-paths = 设置文件，或含有设置文件的文件夹：Thunderbird 配置文件夹、Eudora 的数据文件夹
cli-arg-fix = 修复发现的问题：就地修复并备份，或写到输出
cli-arg-re-point = 把 PATH 下所有文件夹中此机构的账户改为使用其服务器
cli-arg-shell = shell 的名称

cli-output-needs-fix = -o：它用于指定修复后文件的位置。请同时给出 --fix，或不要用它。
cli-fix-one-target = -o：多个文件不能写入同一个文件。请给出文件夹，或一次检查一个文件。
cli-re-point-and-org = --re-point 已指明机构。请不要用 --org。
cli-re-point-done = 已读取文件：{ $files }。已更改：{ $changed }。需自行查看：{ $left }。
cli-no-command = 请给出命令，不给则打开窗口。“waypost --help”会列出命令。
cli-not-understood = { $what }。“--help”会显示可用内容。
cli-wrong-missing = 缺少 { $argument }
cli-wrong-argument = 这里没有选项 { $argument }
cli-wrong-command = 没有命令“{ $command }”
cli-wrong-unicode = “{ $argument }”不是 UTF-8。请给文件一个 UTF-8 名称。
cli-wrong-value = { $argument } 不能是“{ $value }”，可用：{ $known }
cli-unreadable = 无法读取 { $path }：{ $words }。请检查路径再试。
cli-answers-fault = { $path }:{ $line }:{ $column }: { $words }
cli-servers-and-org = 请提供 --org，或用 --imap 或 --pop 以及 --smtp 提供服务器。
cli-tls-without-server = { $option } 说明服务器如何加密。请用 { $needed } 提供服务器。
cli-servers-incomplete = 请提供收信服务器（--imap 或 --pop）和发信服务器（--smtp）。
cli-servers-need-address = --address：自行提供服务器时，请提供完整的邮件地址（不是“{ $typed }”）。
cli-from-and-others = 使用 --from 时，服务器和用户名取自账户。请不要用此项：{ $options }。
cli-from-several = { $path } 有多个账户：{ $accounts }。请用 --account 选择一个。
cli-from-no-account = --account：{ $path } 没有账户“{ $account }”。其中有 { $accounts }。
cli-from-several-match = --account：{ $path } 有多个账户是“{ $account }”。请给出其中之一：{ $accounts }。
cli-from-give = 请用 { $options } 提供。
cli-from-leave-out = 请不要用此项：{ $options }。
cli-org-unknown = --org：没有机构“{ $name }”。请给出其中之一：{ $known }，或机构档案文件。
cli-unused-isp-smtp = 在校内，邮件通过机构的服务器发送。请不要用此项，或选择其他 --network。
cli-unused-leave-on-server = 使用 IMAP 时，所有邮件都留在服务器上。请不要用此项，或选择 --protocol pop。
cli-needs-agreement = 这些设置会不加密地发送密码，所以没有写入任何内容。请升级程序、选择其他程序，或用 --accept-plaintext 表示同意。
cli-format-not-for-program = --format：{ $format } 不适用于 { $program }。请使用 { $known }。
cli-one-format-for-output = -o -：标准输出只能放一个文件。请只给一个 --format，或给出文件夹。
cli-json-and-output = --json：报告和文件不能都写到标准输出。请去掉其中一个。
cli-several-formats-need-folder = -o：多种格式需要文件夹。请在路径末尾加斜杠。
cli-into-not-editable = --into：{ $format } 文件不能编辑。请去掉它以写出新文件。
cli-saved-new = 已写入 { $path }。
cli-saved-same = { $path } 中已是这些设置。
cli-output-special = 要将文件发送到标准输出，请使用 -o -。
cli-saved-replaced =
    { $case ->
        [edited] 已更改 { $path }，其中其他内容都保留。原来的文件是 { $backup }。
       *[replaced] 已替换 { $path }。原有内容在 { $backup } 中。
    }
cli-no-place = { $format } 和 { $program } 都没有这些设置项：{ $settings }。
cli-by-hand = 需要手动设置，因为 { $format } 无法保存：
cli-format-every-program = 所有程序
cli-format-proven =
    { $how ->
        [run] 已运行 { $versions } 验证：{ $words }
        [rules] 用于 { $versions }；未运行，已对照 { $words }
       *[people] { $words }
    }
cli-format-drops = 无法保存：{ $settings }
cli-org-built-in = 内置
cli-org-valid = { $name }：此机构档案可以使用。
cli-org-invalid =
    { $errors ->
       *[other] { $path }：{ $errors } 个错误。
    }
cli-issue-error = 错误
cli-issue-warning = 警告
cli-org-new = 已写入 { $path }。请替换其中所有名称，然后运行“waypost org validate”。
cli-org-new-exists = { $path } 已存在，未作改动。请给出其他名称。
cli-org-new-from = 已用 { $domain } 的服务器写入 { $path }。其中的名称、服务台、用户名和规则（policy）都是示例：请替换，然后运行“waypost org validate”。
cli-org-new-not-known = 目录中没有 { $domain }。请用“waypost discover { $domain } -o FILE.json”查询，或提供设置文件。
cli-org-upgraded = { $path } 现在是架构 { $schema } 的机构档案。只更改了“schema”处的数字。之前的内容在 { $backup }。
cli-org-upgrade-same = { $path } 已是架构 { $schema } 的机构档案，未作改动。
cli-org-upgrade-signature = 签名 { $path } 不再相符。请重新签名机构档案。
cli-output-failed = 无法写入标准输出：{ $words }。请用 -o 指定其他位置。
window-profile-changed = 机构档案有变动
window-profile-changed-text = 其文件与打开时不同。请重新读取以采用现在的内容，或继续使用已读取的内容。
window-profile-read-again = 重新读取
window-no-display = 这里没有可打开窗口的显示器；“{ $command }”在此终端中询问同样的问题。需要窗口时，请安装桌面环境，或安装软件包 xvfb 以便在不显示的情况下运行；通过 ssh 时，“ssh -X”会带上显示。
window-failed = 无法打开窗口（{ $words }）。“--renderer”可选择其他绘制方式：cpu 不需要显卡驱动，opengl 需要 OpenGL 2 或更新版本（在 Linux 上，软件包 libgl1-mesa-dri 无需显卡即可提供）。“waypost ask”在终端中询问同样的问题。
window-renderer-unknown = “{ $name }”不能绘制窗口：请在 --renderer 或 WAYPOST_RENDERER 中给出 auto、cpu 或 opengl。

## Window

## Window: frame

window-title = Waypost
window-name = Waypost：{ $page }
window-name-refused = Waypost：{ $page }（需再看一下）
window-not-kept = 无法保存您的回答供下次使用：不能写入 { $path }（{ $words }）。其他功能都正常；请一次完成。
window-not-kept-no-folder = 无法保存您的回答供下次使用：没有可存放的主文件夹。其他功能都正常；请一次完成。
window-theme-not-kept = 无法保存主题和语言供下次使用：不能写入 { $path }（{ $words }）。
window-already-open = Waypost 已经打开；其窗口已移到前面。
sorry-title = Waypost 出了故障
sorry-kept = 您的回答已保存，也没有只写到一半的文件。
sorry-report = 报告已保存在 { $path }。其中没有回答和姓名；维护 Waypost 的人可以用它来修复故障。
sorry-no-report = 无法保存报告。
sorry-again = 重新启动
sorry-close = 关闭窗口
job-failed = 未能完成：Waypost 出了故障
sorry-in-terminal = Waypost 出了故障。报告已保存在 { $path }；其中没有回答和姓名。
sorry-in-terminal-no-report = Waypost 出了故障，且无法保存报告。
window-back = 上一步
window-continue = 继续
window-key-act =
    { $system ->
        [macos] Command+Return
       *[other] Ctrl+Enter
    }
window-key-back =
    { $system ->
        [macos] Command+{"["}
       *[other] Alt+←
    }
problems-title = 有 { $count } 个回答需要再看一下
window-back-to-review = 返回核对
window-to-finish = 继续到完成
window-save-file = 保存文件
window-question-of = 第 { $number } 题，共 { $count } 题
window-help-desk = 服务台 { $contact }
window-theme-system = 跟随系统
window-theme-light = 浅色
window-theme-dark = 深色
window-theme-contrast-light = 高对比度浅色
window-theme-contrast-dark = 高对比度深色
window-theme-now = 主题：{ $theme }
window-language-now = 语言：{ $language }
window-step-here = { $step }，当前步骤
window-step-to-come = { $step }，尚未到达
window-so-far = 目前的设置
window-so-far-none = 您回答时，设置会显示在这里。
window-changed = 刚刚更改
window-rules-of = 依据 { $organisation } 的规则。
window-before-you-go-on = 继续之前
window-why = 为什么？
window-why-source = 出处：{ $source }。
window-copy = 复制
window-copy-name = 复制：{ $setting }
window-change = 更改
window-change-name = 更改{ $field }
window-recommended = 推荐
window-profile-files = 机构档案

window-answer-you = { $name }，{ $login }
window-answer-reading =
    { $places ->
        [one] 一处
       *[several] 多处
    }，使用 { $protocol }
window-answer-on-campus = 校内
window-answer-off-campus = 校外
window-answer-both = 校内和校外
window-answer-keeping =
    { $days ->
       *[other] 保留 { $days } 天
    }
window-answer-not-keeping = 不保留
window-answer-minutes =
    { $minutes ->
       *[other] 每 { $minutes } 分钟
    }
window-answer-by-hand = 手动

start-title = 设置您的电子邮件
start-text = 只需回答几个简单的问题。Waypost 会算出每项设置并说明理由，再写入您的邮件程序，或写成供其使用的文件。
start-go = 开始回答
start-minute = 约一分钟
start-resume = 从上次停下处继续
start-resume-detail = 您上次的回答还在这里。其中没有密码。
start-promise-offline = 无需联网即可使用
start-forget = 清除我的所有回答
start-forgotten = 已清除。以下文件已删除：
start-forgotten-nothing = 没有需要清除的内容。
start-not-forgotten = 无法删除 { $path }：{ $words }
start-promise-password = 从不保存您的密码
start-promise-backup = 更改之前先备份

organisation-title = 您的邮箱属于哪个机构？
organisation-text = 服务器和规则由它决定。
organisation-search = 搜索
organisation-search-hint = 名称的一部分，或您的邮箱地址
organisation-none-found = 没有相符的机构。请换更短的词，或在下面打开机构档案文件。
organisation-count =
    { $count ->
       *[other] { $count } 个机构
    }
organisation-built-in = 随 Waypost 提供
organisation-detail = { $domains } · 档案版本 { $version }，{ $date } · { $place }
organisation-file = 列表中没有我的机构
organisation-file-label = 机构档案文件
organisation-file-hint = 服务台可以提供。文件名以 .json 结尾。
organisation-file-open = 打开
organisation-file-choose = 选择文件…
organisation-sha256 = SHA-256：{ $sum }
organisation-unusable = 无法使用 { $file }
organisation-passed-over = 多个机构档案的 id 相同
organisation-certificate = 此机构档案带有自己的证书

find-address-title = 查找您的设置
find-address-text = 大部分设置由邮箱地址决定。
find-address = 您的邮箱地址
find-address-empty = 请先输入邮箱地址，或从列表中选择您的组织。
find-address-no-domain = 这看起来是用户名。请输入完整的地址，例如 jdoe@example.org，或从列表中选择您的组织。
find-address-not-a-domain = @ 后面的部分不是域名： { $words }
find-address-known-user = { $organisation } · 用户名 { $login }
find-address-known = { $date } 的设置，已在本机上。没有发送任何内容。

find-address-local = @ 前面的部分不能作为地址。请检查是否有空格或第二个 @。
find-address-known-undated = 已在本机上。没有发送任何内容。
find-address-catalogue = 来自 Waypost 的目录，截至 { $date }。没有发送任何内容。
find-address-not-right = 不对？
find-address-unknown = 继续以在线查找，或自行输入服务器。
find-address-similar = 您是指 { $domain } 吗？
find-needs-app-password = 您可能需要为单个程序生成的密码（应用专用密码）。最后一页会说明在哪里获取。
find-needs-turn-on = 需要先启用用邮件程序收信的功能。最后一页会说明在哪里启用。
find-other-ways = 或用其他方式开始
find-way-list = 从列表中选择组织
find-way-list-detail = 按名称搜索，或打开服务台提供的机构档案。
find-way-by-hand = 输入服务器名称
find-way-by-hand-detail = 它们在服务商的帮助页面上。其余的由 Waypost 试出。
find-way-program = 我在其他程序中已有设置
find-way-program-detail = Waypost 从本机上的程序读取账户。
find-way-setup = 打开预先准备的设置
find-way-setup-detail = 服务台提供的文件，文件名以 .waypost 结尾。
find-look-up-title = Waypost 还不认识 { $domain }
find-look-up-text = 它不在本机列出的 { $count } 个域名之中（截至 { $date }）。
find-look-up-question = 要在线查找吗？
find-look-up-promise = 目前没有发送任何内容。如果您同意，只会询问以下各方：
find-asked-domain = 通过 HTTPS 访问其三个网址
find-learns-domain = 您的网络地址，以及您在查找 { $domain } 的邮件设置
find-asks-dns = 您所在网络的 DNS 服务器
find-asked-dns = 询问 { $domain } 的邮件服务器
find-learns-dns = 名称 { $domain }，与访问其网站时相同
find-asked-database = 可选；许多服务商的列表；通过 HTTPS 访问 autoconfig.thunderbird.net
find-learns-database = 您的网络地址和名称 { $domain }
find-nobody-gets = 没有人会得到您的完整地址或密码。
find-company-asked-first = 如果邮件由其他公司运营，Waypost 会先征求您的同意再询问它们。
find-show-requests = 显示每个请求
find-hide-requests = 隐藏请求
find-look-up = 查找
find-look-up-again = 重新查找
find-stop = 停止查找
find-looking-up-title = 正在查找 { $domain }
find-asking = 正在询问
find-nothing-title = 没有找到 { $domain } 的设置
find-nothing-text = 服务商的帮助页面列有两个服务器。请自行输入。
find-without-lookup = 或不查找
find-by-hand = 自行输入服务器
find-from-program = 使用其他程序中的设置
find-offline-title = Waypost 不得使用网络
find-offline-text = 它是用 --offline 启动的。请自行输入服务器，或不带该选项重新启动。
find-forbidden-title = 您的组织不允许在线查找设置
find-forbidden-text = 本机上的一个机构档案作此规定。请自行输入服务器，或询问服务台。
find-no-domain = 此名称下不直接分配地址。请检查 @ 后面的部分。
find-no-network = 没有网络。请将本机连接到互联网后重新查找。
find-stopped = 您停止了查找。也许还能找到更多。
find-company-title = { $domain } 的邮件由 { $company } 接收
find-company-text = 如果您同意，会通过 HTTPS 询问它的两个网址。它会知道您的网络地址，以及您在查找它的邮件设置。
find-ask-company = 询问 { $company }
find-found-title = 找到的设置
find-found-for = 已找到 { $domain } 的设置
find-says-catalogue = 它们在 Waypost 自带的目录中。
find-says-domain = 由该域名自己通过安全连接发布。
find-says-dns = 来自该域名的 DNS 记录。它们可能被伪造，请核对服务器。
find-says-company = 它们是接收邮件的公司的设置。
find-says-database = 它们在 Thunderbird 的公共数据库中。
find-results = 所有结果
find-others = 其他结果（{ $count }）
find-use-found = 使用这些设置
find-incoming = 收信
find-outgoing = 发信
find-sign-in = 登录
find-server = { $protocol }，端口 { $port }，{ $encryption }
find-sign-in-password = 密码
find-sign-in-app-password = 为单个程序生成的密码（应用专用密码）
find-sign-in-oauth = 在浏览器中（OAuth2）
find-elsewhere = 域名之外： { $host }
find-elsewhere-title = { $host } 不属于该域名
find-elsewhere-text = 许多组织租用服务器，因此可能是对的。您的密码会发送到那里。
find-expect = 是的，我认可 { $host }
find-tick-first = 请先勾选，或返回。
find-not-stated = 未说明
find-not-stated-text = 邮件可在服务器上保留多久、多久检查一次。采用您的邮件程序自己的默认值。
find-what-was-asked = 询问了什么
find-milliseconds = { $count } 毫秒
find-sent = 只发送了域名，没有发送您的地址和密码。
find-by-hand-title = 输入服务器名称
find-by-hand-text = 它们在服务商的帮助页面上。其余的由 Waypost 试出。
find-incoming-server = 收信服务器
find-outgoing-server = 发信服务器
find-incoming-example = 例如 imap.example.org
find-outgoing-example = 例如 smtp.example.org
find-cleaned = 服务器名称是 { $host }
find-protocol = 协议
find-incoming-encryption = 收信服务器的加密
find-outgoing-encryption = 发信服务器的加密
find-incoming-port = 收信服务器的端口
find-outgoing-port = 发信服务器的端口
find-port-used = 留空则使用 { $port }
find-no-encryption = 途中任何人都可能读到您的密码。写入任何内容之前，Waypost 会先征求您的同意。
find-login = 服务器上的用户名
find-login-hint = 如果就是您的完整地址 { $address }，请留空

find-more-values = 端口、加密和用户名
find-try-promise = 如果您愿意，Waypost 会尝试两个服务器的常用端口。只尝试加密连接，不发送密码。
find-try = 尝试服务器
find-stop-trying = 停止尝试
find-trying = 正在尝试
find-chosen = 有应答
find-no-answer-here = 没有可用的应答
find-use-it = 使用它
find-use-port = 使用 { $protocol }，端口 { $port }，{ $encryption }
find-no-answer = 没有任何加密连接成功
find-use-typed = 使用这些服务器

checkup-use-elsewhere = 在其他程序中使用
checkup-use-elsewhere-name = 在其他程序中使用 { $account }
moved-title = 不会一起转移的内容

find-who = 询问谁
find-what-they-learn = 他们会得知什么
find-port = { $protocol } { $port }，{ $encryption }
receipt-title = Waypost 发送了什么
receipt-show = 显示 Waypost 发送了什么
receipt-text = Waypost 启动以来的每个连接。
receipt-empty = 没有。Waypost 没有使用过网络。
receipt-copy = 复制列表
receipt-for-dns = 询问名称服务器
receipt-for-lookup = 查找邮件设置
receipt-for-captive-portal = 查找网络的登录页面
receipt-for-server-test = 尝试邮件服务器
receipt-sent-nothing = 没有发送内容
receipt-sent-name = 发送了名称 { $detail }
receipt-sent-handshake = 为开始加密发送了服务器名称
receipt-sent-request = 请求了 { $detail }
receipt-sent-commands = 发送了邮件协议的命令，没有登录
receipt-sent-login = 加密发送了用户名和密码
receipt-line = { $what }： { $place }，{ $sent }
receipt-bytes = 发送 { $out } 字节，接收 { $in } 字节

review-name = 姓名
review-address = 地址
review-program = 邮件程序
review-username = 用户名
review-door = 端口、加密
review-port-and-tls = { $port }，{ $tls }
review-title = 核对您的设置
review-text = 您的电脑上还没有任何更改。
review-text-changed = Waypost 以前更改过这台电脑上的设置。在本页上不作任何更改。
review-you = 您
review-incoming = 收件
review-outgoing = 发件
review-habits = 使用习惯
review-protocol = 协议
review-server = 服务器
review-sign-in = 验证方式
review-path-prefix = 路径前缀
review-password = 密码
review-password-value = { $program } 会询问您
review-sends-from = 发信地点
review-leave = 在服务器上保留
review-days = 多久后从服务器删除
review-trash = 随废件箱删除
review-clear-title = 您的密码在途中可被读取
review-clear-text = 这些设置会不加密地发送密码。网络上的任何人都能读到密码和邮件。较新的程序对两者都加密。
review-clear-problem = 请表示同意，或更换邮件程序。
review-idle-title = 已保留，但目前不用
review-idle-text = 按您的其他回答，这些回答不起作用：{ $fields }。
window-agree = 我明白。写入不加密的设置。

you-title = 您是谁？
you-name = 姓名
you-name-hint = 别人在您的邮件中看到的写法
you-username = 用户名
you-username-hint = 您登录用的名称，例如 { $example }
you-understood = 用户名：{ $login }
you-group = 您在那里是什么身份？
you-address = 您的邮箱地址
you-address-hint = 别人看到并回复的地址
you-address-other = 其他地址
you-address-other-label = 地址
you-address-other-hint = 分配给您的、以 @{ $domain } 结尾的地址

program-title = 您使用哪个邮件程序？
program-text = Waypost 按各程序自己的方式写设置。
program-about-thunderbird = 免费，用于 Windows、Mac 和 Linux
program-about-eudora = Qualcomm 的老牌程序，版本 4 到 7
program-about-eudora-mac = Qualcomm 的老牌程序，版本 4 到 6
program-about-apple-mail = 用于 Mac、iPhone 或 iPad
program-about-outlook-classic = Microsoft 的 Windows 程序，菜单左端有“文件”
program-about-outlook = 新版 Windows 程序、Mac 版和手机版。它不能导入文件：您会得到一张照着输入的设置单
program-about-thunderbird-android = 用于 Android 手机，通过文件或摄像头设置。K-9 Mail 是同一个应用
program-about-evolution = GNOME 桌面的程序
program-about-claws-mail = 小而快，用于 Linux 和 Windows
program-about-sylpheed = 小而快，用于 Linux 和 Windows
program-about-terminal = 在终端中使用
program-about-collects = 在后台为其他程序收取邮件
program-about-copies = 在这台电脑上保留 IMAP 邮箱的副本
program-about-sends = 为其他程序发送邮件
program-about-generic = 照着输入的设置单，包含每个值
program-here = 在这台电脑上找到
program-others = 所有其他程序
program-more = 更多程序
program-version-here = 版本 { $version }。{ $words }
program-approved-tag = 受支持
program-approved = { $organisation } 为它提供帮助。{ $reason }
program-advised-against = { $organisation } 不建议使用它。{ $reason }
program-advised-against-tag = 不建议
program-unsuitable = { $program } 在这里不适用
program-version = 哪个版本？
program-version-hint = 在 Help 菜单的“About Eudora”中可以看到。
program-version-below = 低于 { $version }
program-version-later = 更新的版本

how-often-title = 多久检查一次邮件？
how-often-text = 每次检查都会占用服务器一点资源。{ $minimum ->
        [1] { $organisation } 没有设限。
       *[other] { $organisation } 最多允许每 { $minimum } 分钟一次。
    }
how-often-recommended =
    { $minutes ->
       *[other] 每 { $minutes } 分钟
    }
how-often-recommended-detail = 对大多数人来说足够频繁
how-often-other = 其他间隔
how-often-every = 每
how-often-unit = 分钟
how-often-minutes = 检查间隔的分钟数
how-often-less = 减少五分钟
how-often-more = 增加五分钟
how-often-by-hand = 只在我要求时
how-often-by-hand-detail = 想收新邮件时，按程序中的按钮

finish-title = 您的设置已准备好
finish-title-done = 已完成
finish-card = 保存供 { $program } 使用
finish-card-text = 一个文件，包含它能容纳的全部内容。您电脑上的其他内容不变。
finish-formats = 文件类型
finish-path = 保存位置
finish-path-hint = 已有的文件会以其他名称保留在旁边。
finish-path-hint-edit = 如果文件已存在，其中只有这些设置会更改，旧文件会保留副本。
finish-choose = 选择…
finish-saved = 已保存
finish-saved-at = { $path }
finish-saved-same = { $path } 中的内容已与此完全相同。
finish-saved-backup = { $path }。原来的文件现在是 { $backup }。
finish-not-saved = 未保存。原有内容没有变动
finish-take-in = 导入到 { $program }
finish-left-over = 仍需手动设置
finish-left-over-text = 文件无法保存这些设置。
finish-instead = 或者改为：
finish-print = 打印设置单
finish-printed = 设置单已在浏览器中打开：{ $path }
finish-not-printed = 无法保存设置单
finish-print-no-folder = 无法打印设置单：这台电脑没有可存放它的“文档”文件夹。
finish-no-place = 此文件和 { $program } 都没有这些设置项：{ $settings }。
finish-by-hand = 手动步骤
finish-by-hand-text = 每项设置都用 { $program } 自己的叫法
finish-values = 逐个复制值
finish-next = 接下来
finish-step = { $label }：{ $value }

## Window: pictures, reading, sending, keeping

picture-start = 一块路标，牌上有信封，旁边是一台电脑
picture-imap = 所有邮件都在服务器上。单位和家里的电脑以及手机都显示同样的邮件。
picture-pop = 所有邮件都从服务器移到了家里的电脑。服务器、单位的电脑和手机上都没有。
picture-imap-deleted = 在一处删除：各处都消失
picture-pop-deleted = 在此删除：永久消失
picture-server = 服务器
picture-work = 单位
picture-home = 家里
picture-phone = 手机
picture-on-campus = 校内
picture-elsewhere = 校外
picture-organisation = 机构
picture-provider = 运营商
picture-sending-on-campus = 邮件从校园网发到贵机构的服务器，再送达收件人。
picture-sending-login = 邮件发到贵机构的服务器（您登录后它才接收），再送达收件人。
picture-sending-provider = 邮件发到您的网络运营商的服务器，再送达收件人。
picture-on-server = 在服务器上
picture-on-computer = 在这台电脑上
picture-arrives = 到达
picture-later = 之后
picture-day = 第 { $days } 天
picture-others = 其他电脑可以收取
picture-deleted = 已从服务器删除
picture-deleted-fetched = 收取后立即删除
picture-stays = 保留到您删除为止
picture-trash = 在第 { $days } 天之前从废件箱清除？那么两处会同时删除。
picture-retention-none = 邮件一收取就离开服务器。在这台电脑上，它保留到您删除为止。
picture-retention =
    { $days ->
       *[other] 邮件在服务器上保留 { $days } 天，供其他电脑收取，之后从服务器删除。在这台电脑上，它保留到您删除为止。
    }
picture-retention-trash = { picture-retention }如果您在此之前从废件箱清除它，两处会同时删除。
picture-finish = 一封信进入邮件程序的窗口

reading-title = 您在哪里收信？
reading-one = 在一台电脑上
reading-one-detail = 只用一个邮件程序
reading-several = 在多个地方
reading-several-detail = 手机、单位、家里
reading-live = 您的邮件应该存放在哪里？
reading-because-open = 请先说明在哪里收信，然后会标出更合适的方式。
reading-because-one = 只用一台电脑时，{ $organisation } 推荐 { $protocol }。
reading-because-several = 在多处收信时，{ $organisation } 推荐 { $protocol }。
reading-imap = 邮件留在服务器上
reading-imap-text = 您的邮件*留在服务器上*。每台电脑和手机都显示同样的邮件。在一处删除，各处就都没有了。
reading-pop = 邮件移到一台电脑
reading-pop-text = 您的邮件会*移到一台电脑*并离开服务器。您的手机和其他电脑收不到它们。
reading-not-offered = { $organisation } 不提供 { $protocol }。

sending-title = 您从哪里发信？
sending-networks = “校内”是指 { $networks }。
sending-networks-unnamed = “校内”是指 { $organisation } 的网络。
sending-on-campus = 只在校内
sending-on-campus-detail = 始终在这些网络上
sending-elsewhere = 只在校外
sending-elsewhere-detail = 在家里或旅途中
sending-both = 两者都有
sending-both-detail = 随身携带的笔记本电脑
sending-through = 在校外时，通过谁的服务器发信？
sending-service = { $organisation } 自己的服务器
sending-own = { $service }
sending-own-detail = 处处可用。您需要用密码登录。
sending-own-only = 在校外，您通过 *{ $service }* 发信。您的程序会用您的密码登录。
sending-provider = 我的网络运营商的服务器
sending-provider-detail = 在该运营商为您提供的网络中可用。您需要知道它的名称。
sending-provider-name = 运营商的发件服务器名称
sending-provider-hint = 运营商的帮助页面上有，例如 smtp.provider.example

keeping-title = 收取的邮件是否也留在服务器上？
keeping-text = 使用 POP 时，邮件会移到这台电脑。可以在服务器上留一份副本，供您的其他电脑收取。
keeping-no = 否，只在这台电脑上
keeping-no-detail = 检查邮件较快。如果不需要副本，请选这一项。
keeping-yes = 是，保留一段时间
keeping-yes-detail = 其他电脑仍可收取。何时删除由您决定。
keeping-after = 从服务器删除的时间
keeping-days =
    { $days ->
       *[other] 天后
    }
keeping-days-name = 多少天后从服务器删除
keeping-fewer = 减少天数
keeping-more = 增加天数
keeping-trash = 以及我从废件箱清除它时

## Mail that would leave the server for good: an interruption

leaving-title = 您的邮件会永久离开服务器
leaving-text = 您在多处收信。使用 POP 且不在服务器上保留副本时，每封邮件只会到*最先收取它的电脑*。其他地方永远收不到，服务台也无法找回。
leaving-imap = 改用 IMAP
leaving-imap-detail = 邮件留在服务器上，各处显示同样的内容
leaving-copy = 在服务器上保留副本
leaving-copy-detail =
    { $days ->
       *[other] 保留 { $days } 天，供您的其他电脑收取
    }
leaving-go-on = 让邮件离开服务器

## Languages

language-title = 语言
language-text = 窗口和它生成的内容会立即切换。
language-no-font = 这台电脑无法显示{ $language ->
        [zh-Hans] 中文
        [ja] 日文
       *[other] 该语言
    }
language-no-font-text = 这里没有找到含有其文字的字体，所以 Waypost 使用英文。请安装一种，例如免费的 Noto Sans CJK，然后重新启动 Waypost。

## The check-up in the window

checkup-door = 检查我现有的设置
checkup-door-detail = 读取您的邮件程序正在用的设置，指出问题并修复。
checkup-choose-name = 检查
checkup-choose-title = 要检查哪些设置？
checkup-choose-text = Waypost 会读取设置并指出问题。未经您同意，不会更改任何内容。
checkup-here = 在这台电脑上
checkup-looking = 正在查找您的邮件程序…
checkup-none-here = 没有找到邮件程序。请在下面填写其文件或文件夹。
checkup-profile = { $program }，{ $name }
checkup-path = 其他文件或文件夹
checkup-path-hint = Eudora 的 eudora.ini、Thunderbird 的配置文件夹，或其他程序的设置文件。也可以拖放到此窗口。
checkup-ask-file = 选择文件…
checkup-ask-folder = 选择文件夹…
checkup-version = 哪个版本的 Eudora？
checkup-version-hint = 设置中没有写明。在 Help 菜单的“About Eudora”中可以看到。
checkup-version-unknown = 我不知道
checkup-whose = 用谁的规则？
checkup-whose-found = 根据设置判断
checkup-whose-found-detail = 依据其中的服务器和地址
checkup-whose-own = 由我选择机构
checkup-whose-own-detail = 只检查该机构的账户
checkup-check = 检查
checkup-nothing-chosen = 请勾选程序，或填写文件或文件夹。
checkup-reading = 正在读取和检查…
checkup-mending = 正在修复…
checkup-title =
    { $count ->
        [0] 无需更改
       *[other] { $count } 项设置需要您留意
    }
checkup-nothing-known = 这里没有可以检查的账户
checkup-must = *{ $count }* 项必须更改
checkup-should = *{ $count }* 项应当更改
checkup-know = *{ $count }* 项供参考
checkup-right =
    { $count ->
       *[other] *{ $count }* 项正确
    }
checkup-unchanged = 还没有任何更改。
checkup-healthy = 查看的 { $count } 项设置都正确。
checkup-repair = 修复
checkup-repair-name = 修复：{ $title }
checkup-by-hand = 手动
checkup-details = 详情
checkup-details-name = 详情：{ $title }
checkup-line = 第 { $line } 行
checkup-change = 现在是 { $found }，应为 { $expected }
checkup-step = 在程序中：{ $place }：“{ $label }”：*{ $value }*
checkup-stands = 在文件中：{ $place }，{ $key }
checkup-own-choice = 没有预先勾选，因为应由您决定。
checkup-passed-over = 跳过的内容（{ $count }）
checkup-unknown = { $account }：不是 Waypost 所知机构的账户，不作改动。
checkup-claim = 这是我在 { $organisation } 的账户
checkup-main = 主账户
checkup-of = { $account } · { $program } · { $file }
checkup-checked = 已检查
checkup-account = 账户
checkup-held-against = 对照
checkup-other-organisation = 其他机构
checkup-lines =
    { $count ->
       *[other] { $file }，{ $count } 行
    }
checkup-files = { $count } 个文件
checkup-accounts = { $count } 个账户
checkup-kind = { $label }，{ $protocol }
checkup-save-report = 保存报告…
checkup-report-file = waypost-check-up.txt
checkup-report-path = 报告的保存位置
checkup-report-hint = 纯文本，包含此页的全部内容。其中没有密码。
checkup-report-save = 保存
checkup-no-path = 请输入保存位置。
checkup-repair-count =
    { $count ->
        [0] 修复
       *[other] 修复 { $count } 项设置
    }
checkup-none-ticked = 没有勾选任何内容。请勾选要由 Waypost 修复的内容。
checkup-done = 回到开始
checkup-mend-name = 修复
checkup-mend-title =
    { $count ->
       *[other] 修复 { $count } 项设置？
    }
checkup-mend-text = 只更改这些。文件中的其他内容一字不变。
checkup-fetch-title = 旧邮件可能会再次收到
checkup-fetch-text = 换了服务器名称或登录名后，程序不再知道收取过哪些邮件。仍在服务器上的邮件可能会再收取一遍。不会丢失任何内容。
checkup-where = 修复写到哪里？
checkup-in-place =
    { $count ->
       *[other] 更改文件本身
    }
checkup-in-place-text = 现有内容的副本会保留在旁边，名称中带有日期。请先关闭 { $program }。
checkup-copy = 保存修复后的副本
checkup-copy-text = 您的程序所用的文件保持不变。
checkup-copy-path = 副本的保存位置
checkup-copy-hint =
    { $count ->
        [1] 整个文件，含修复内容
       *[other] 存放 { $count } 份副本的文件夹
    }
checkup-mend-files =
    { $count ->
       *[other] 修复文件
    }
checkup-mend-copies =
    { $count ->
       *[other] 保存副本
    }
checkup-try-again = 重试
checkup-not-mended = 未修复。文件保持原样
checkup-mended-name = 已修复
checkup-mended-title =
    { $count ->
        [0] 没有更改任何内容
       *[other] 已修复 { $count } 项设置
    }
checkup-mended-list = 更改的内容
checkup-mended-new = 修复后的副本是 { $path }。
checkup-mended-backup = 已保存在 { $path }。原来的文件现在是 { $backup }。
checkup-mended-same = { $path } 中的内容已与此完全相同。
checkup-left-list = 未更改的内容
checkup-left-by-hand = Waypost 不能在文件中修复这一项。请手动处理。
checkup-left-own = 您没有勾选它。
checkup-check-again = 重新检查
checkup-changed = 原来是 { $found }，现在是 { $expected }

## Putting the account into the program

apply-not-this-program = Waypost 不能自行把设置写入 { $program }。
apply-no-settings = 在这台电脑上没有找到 { $program } 的设置。
apply-start-once = { $program } 还没有在这里启动过。请启动一次，关闭后再试。
apply-several = { $program } 在这里有多个配置文件，其中没有一个是默认打开的：{ $names }。请指明要用哪一个。
apply-not-settings = { $path } 中没有 Waypost 能更改的 { $program } 设置。
apply-refused = 没有向 { $path } 写入任何内容。{ $words }
apply-others-change = 在 { $path } 中，其他账户沿用这个账户的设置，会随之改变：{ $names }。没有写入任何内容。请先检查那些账户，或把这个账户作为单独的 personality（附加账户）加入。
apply-changed = { $path } 刚刚有变动，所以没有写入任何内容。请重试：Waypost 会重新读取它。
apply-read-only = { $path } 不允许写入。没有更改任何内容。请询问这台电脑的管理员，或改为保存设置文件。
apply-system = 无法写入 { $path }：{ $words }。一切保持原样。
apply-no-journal = Waypost 无法在自己的文件夹中记录这次更改：{ $words }。没有记录就不能撤销，所以没有更改任何内容。
apply-differs = 从 { $path } 读回的内容与写入的不同。一切都已恢复原样。请改为保存设置文件，并告知服务台。
apply-not-restored = 无法恢复 { $path }：{ $words }。旁边的副本完好，Waypost 下次启动时会再试。
apply-recovered = 先前对 { $path } 的更改曾中断。现已恢复正常。
apply-file = { $path } 中的更改
apply-new-file = 新文件 { $path }
apply-nothing = { $program } 中已有这个账户，设置完全相同（{ $path }）。没有更改任何内容。
apply-dry-run = 没有写入任何内容。去掉 --dry-run，就会把这些写入 { $program }（{ $path }）。
apply-made-profile = { $program } 还没有在这里启动过，所以为它建立了含有此账户的配置文件：{ $path }。
apply-added = 账户现在已在 { $program } 中（{ $path }，{ $account }）。
apply-corrected = { $program } 中原有的账户现在设置正确（{ $path }，{ $account }）。
apply-backup = 原有内容保留在 { $path } 中。
replaced-hard-links = { $path } 还有其他名称（硬链接）。它们将保留原有内容。
replaced-foreign-owner = { $path } 属于另一位用户。所有者保持不变；如果系统不允许，则不做任何更改。
replaced-foreign-group = { $path } 属于您不在其中的组。更改后它将属于您自己的组，该组的权限不会多于其他人。
undo-nothing = 没有可撤销的更改。
undo-journal = 无法读取或写入 Waypost 自己的更改记录：{ $words }。
undo-changed = Waypost 写入 { $path } 之后，它又被程序或手动更改过。恢复旧文件会丢失那些更改。
undo-changed-accounts = Waypost 写入 { $path } 之后，它又有更改。恢复旧文件会丢失之后的内容，其中包括 { $accounts }。
undo-no-copy = 副本 { $path } 已不在或有变动，所以无法恢复旧文件。
undo-dry-run = 没有写入任何内容。去掉 --dry-run，就会撤销 { $program } 中 { $address } 的更改（{ $path }）。
journal-folder-passed-over = { $path } 中 Waypost 的更改记录没有使用：{ $words }。在此之前，这些更改无法撤销。
journal-passed-over = { $path } 位于 Waypost 的更改记录中，但已被忽略：{ $reason ->
    [special] 它不是普通文件
    [foreign] 此电脑的其他用户可能写过它
    [large] 它太大了
    [unreadable] 无法读取（{ $words }）
    [other-files] 它列出了 Waypost 不会更改的文件
   *[damaged] 它已损坏，或来自其他版本的 Waypost
 }。Waypost 无法撤销其中所述的更改。如果不需要，请将其删除。
apply-busy = 另一个 Waypost 正在更改设置，因此未作任何更改。请等它完成后再试。
change-not-locked = { -waypost } 无法使用自己的锁（它防止两个 { -waypost } 同时更改同一设置）：{ $words }。未作任何更改。
apply-unfinished = 先前对 { $path } 的更改曾中断。下次不带 --dry-run 运行时会将其恢复正常。
undo-partial = 无法恢复 { $path }：{ $words }。{ $count ->
    [0] 尚未恢复任何文件。
   *[other] 已恢复：{ $restored }。
 }原因消除后请再次撤销；不会丢失任何内容。
undo-not-recorded = 所有文件都已恢复原样，但 Waypost 无法删除其更改记录：{ $words }。下次启动时会删除。
undo-kept-backup = 副本 { $path } 已不再需要，但无法删除。
undo-restored = { $program } 已回到加入 { $address } 之前的状态（{ $path }）。
undo-taken-out = 已从 { $program } 中移除 { $address }（{ $path }）。之后的所有更改都保留，已收取的邮件也保留。
undo-kept = { $key } 之后有过更改，保持现状。
cli-apply-about = 把设置写入这台电脑上的程序，或再移除
cli-apply-examples =
    示例：
      waypost apply --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird --dry-run
      waypost apply --answers jane.json --profile ~/.thunderbird/abcd1234.default-release
      waypost apply --undo
cli-arg-profile = 配置文件夹或设置文件，用于程序有多个的情况
cli-arg-dry-run = 显示会更改什么，不写入任何内容
cli-arg-undo = 撤销最近一次更改
cli-arg-account-only = 与 --undo 同用：文件之后有变动时，只移除 Waypost 写入的内容
cli-account-only-needs-undo = --account-only：它与 --undo 同用。请同时给出 --undo，或不要用它。
cli-apply-export-instead = “waypost export”会写出供手动导入的文件。
cli-apply-undo = “waypost apply --undo”可撤销这次更改。
cli-undo-account-only = 要只移除 Waypost 写入的内容，请加上 --account-only。

## The last page: into the program itself

put-title = 写入 { $program }
put-adds = 添加账户 *{ $address }*。您的其他账户保持不变。
put-adds-somewhere = 添加账户 *{ $address }*。
put-corrects = 账户 *{ $address }* 已经存在。这会更正其设置；您的其他账户保持不变。
put-makes-profile = { $program } 还没有在这里启动过。这会为它建立含有账户 *{ $address }* 的配置文件。
put-nothing = 账户 *{ $address }* 已在 { $program } 中，设置完全相同。
put-profile = 哪个配置文件？
put-choose-profile = 其中没有一个是默认打开的。请选择把账户放在哪里。
put-default-profile = { $name }（默认打开的）
put-ready = { $program } 已关闭，会保留副本，您随时可以撤销。
put-ready-new = 不会更改您的任何现有内容，您随时可以撤销。
put-nothing-to-do = 没有需要更改的内容。
put-open = { $program } 正开着，会覆盖更改。请关闭它再试。
put-busy = 请稍候…
put-show = 显示更改
put-line-before = − { $key } = { $value }
put-line-after = + { $key } = { $value }
put-done-added = { $address } 现在已在 { $program } 中
put-done-corrected = { $program } 中 { $address } 的设置现在正确
put-done-profile = { $program } 现在有了含 { $address } 的配置文件
finish-file = 保存文件…
undo-earlier = { $date }：Waypost 把 { $address } 写入了 { $program }。
undo-ask = 撤销…
undo-question = 从 { $program } 中移除 { $address }？
undo-question-text = 文件会逐字节恢复原样。服务器上的邮件不受影响。
undo-yes = 撤销
undo-keep = 保留
undo-take-out = 只移除此账户
undo-busy = 请稍候…
undo-done-title = 已撤销
undo-not-done = 未撤销。一切保持原样
undo-partly-done = 未完全撤销
undo-recovered-title = 有内容已恢复正常
undo-not-recovered-title = 有内容未能恢复正常

## The support code, the prepared setup, lists of people

code-empty = 请输入支持码：四组，每组五个字母和数字。
code-letter = 第 { $group } 组：支持码中没有“{ $letter }”。请再问一次这一组。
code-length = 支持码有 { $length } 个字母和数字，这里有 { $count } 个。请再问一次全部内容。
code-group-length = 第 { $group } 组必须有 { $length } 个字母和数字。请再问一次这一组。
code-wrong = 有多个字母不对。请再问一次整个支持码。
code-wrong-group =
    { $count ->
       *[other] 第 { $groups } 组不对：可能听错或颠倒了字母。请再问一次。
    }
code-newer = 此支持码由更新版本的 Waypost 生成。请更新 Waypost 后再读取。

setup-newer = { $path } 是格式 { $number } 的预设，比这个版本的 Waypost 新。请更新 Waypost 后再打开。

people-not-a-choice = { $column }：“{ $found }”不是可用的词。请使用 { $known }。
people-column = { $column }：{ $what }
people-cells = 此行有 { $found } 个单元格，而表头有 { $wanted } 个。可能缺少或多出了一个逗号或引号。
people-not-text = 这是 UTF-16，或根本不是文本。请将名单保存为“CSV UTF-8”。
people-row-too-long = 此行超过 64 KiB，没有哪一行需要这么长。请检查分隔符和引号。
people-row-empty = 该行是空的，只有分隔符。请填写或删除它。
people-open-quote = 第 { $line } 行有一个引号打开后没有在该行闭合。请闭合或删除它。后面的行不受影响。
people-org-unknown = org：这台电脑上没有机构“{ $name }”。请给出已安装机构的 id。
people-needs-agreement = 这些设置会不加密地发送密码。请给出较新的程序，或用 --accept-plaintext 或“accept_plaintext”列表示同意。
people-no-format = 所要求的格式都不适用于 { $program }。请要求适用的格式，或不要用 --format。
people-windows-1252 = 名单不是 UTF-8，已按 Windows-1252 读取。分发之前，请查看一个带重音符号的姓名是否正确。
setup-no-organisation = { $path } 属于机构“{ $id }”，而这台电脑不认识它。请向服务台索取其机构档案，或内含档案的预设。
batch-system = 无法写入 { $path }：{ $words }。之前写入的内容都完整：再次运行同样的命令即可继续。
batch-no-target = 没有给出存放文件的文件夹或 zip。请指定一个；没有写入任何内容。
batch-list-changed = 名单 { $path } 在您查看之后有改动。请重新查看；没有写入任何内容。

code-page = 页面
code-verdict = 上次试连结果
code-unknown-organisation = 这台电脑不认识的机构
code-other-organisation = 此支持码属于另一机构。这里显示处处适用的内容。
code-other-edition = 此支持码由另一版本的机构档案生成。这里显示仍然适用的内容。
code-dropped = 未填，因为在这里没有意义：{ $fields }
code-to-ask = 支持码中没有，需要询问：{ $fields }
code-spelled = 第 { $group } 组：{ $words }
code-spelled-letter = { $letter } { $word }
code-spelled-both = { $one }，{ $other }

## The words by which letters and digits are read out on the telephone (ICAO for English)

code-spell-0 = 零
code-spell-1 = 幺
code-spell-2 = 二
code-spell-3 = 三
code-spell-4 = 四
code-spell-5 = 五
code-spell-6 = 六
code-spell-7 = 七
code-spell-8 = 八
code-spell-9 = 九
code-spell-a = Alfa
code-spell-b = Bravo
code-spell-c = Charlie
code-spell-d = Delta
code-spell-e = Echo
code-spell-f = Foxtrot
code-spell-g = Golf
code-spell-h = Hotel
code-spell-j = Juliett
code-spell-k = Kilo
code-spell-m = Mike
code-spell-n = November
code-spell-p = Papa
code-spell-q = Quebec
code-spell-r = Romeo
code-spell-s = Sierra
code-spell-t = Tango
code-spell-v = Victor
code-spell-w = Whiskey
code-spell-x = X-ray
code-spell-y = Yankee
code-spell-z = Zulu

## Command line: code, prepare, batch

cli-code-about = 支持码：把所作选择编成四组字母，供电话中使用
cli-code-examples =
    示例：
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop
cli-code-encode-about = 输出这些回答的支持码。其中没有姓名、地址和密码
cli-code-encode-examples =
    示例：
      waypost code encode --org caltech-imss --program eudora@5.1 --protocol pop --leave-on-server 7
cli-code-decode-about = 说明支持码的含义，或其中哪一组不对
cli-code-decode-examples =
    示例：
      waypost code decode "12345-6789A-BCDEF-GHJKM" --json
cli-prepare-about = 写出一份打开即到核对页的预设
cli-prepare-examples =
    示例：
      waypost prepare --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird -o jane.waypost
      waypost jane.waypost
cli-batch-about = 为名单中的每个人写出设置文件
cli-batch-examples =
    名单是带表头的 CSV：username、name，以及 address、org、group、program、read_on、protocol、
    network、isp_smtp、leave_on_server、keep_after_trash、check_every、accept_plaintext 中的任意几项。
    空单元格采用选项的值。若中断，同一命令会从停下处继续。

    示例：
      waypost batch people.csv --org caltech-imss --program thunderbird -o settings.zip
      waypost batch people.csv --org caltech-imss --program thunderbird --format thunderbird-import --format sheet-html -o settings
cli-ask-about = 在终端中以纯文本询问同样的问题
cli-ask-examples =
    示例：
      waypost ask
      waypost ask --org caltech-imss < answers.txt

    用数字或词回答；按 Enter 采用括号中的内容。“back”、“why”、“change”和“quit”
    在每个问题处都可用。问题写到标准错误；所保存文件的路径写到标准输出。
ask-begin = Waypost：您的电子邮件设置。请输入数字或词；按 Enter 采用括号中的内容。“back”（上一步）、“why”（为什么）、“change”（更改）和“quit”（退出）处处可用。
ask-question = 第 { $number } 题，共 { $of } 题：{ $title }
ask-prompt = 回答 [{ $default }]：{ " " }
ask-prompt-open = 回答：{ " " }
ask-organisation-hint = 您的邮箱地址、数字、id，或机构档案文件的路径。
ask-provider-hint = 用贵机构自己的服务器请输入“no”，用运营商的请输入其名称，如 smtp.provider.example。
ask-keeping-hint = 输入“no”，或多少天后从服务器删除。
ask-how-often-hint = 分钟数，或“manual”表示只在您要求时检查。
ask-why-group = 不同类别的成员使用不同的服务器。
ask-why-username = 这是您登录邮箱用的名称，不是密码；这里从不询问密码。
ask-needs-answer = 这里需要回答。
ask-not-a-choice = 这不是可选的回答。请输入列表中的数字或词。
ask-review = 按 Enter 继续保存。“change 3”回到相应问题，“change”列出各问题，“why”显示每个值的出处。
ask-agree = 这些设置会不加密地发送您的密码。仍要继续请输入“agree”，要选择其他程序请输入“change”。
ask-agree-word = agree
ask-change = 请输入“change”和数字。
ask-ended = 输入在最后一个问题之前结束，所以没有保存任何内容。请回答每个问题，或用选项给出回答。
ask-left = 已退出，没有保存。
ask-word-back = back
ask-word-why = why
ask-word-quit = quit
ask-word-change = change

ask-look-up = 要查找吗？“是”，或“否”以自行输入服务器。
ask-look-up-database = 也询问这个包含许多服务商的列表吗？“是”或“否”。
ask-elsewhere = 这是您认可的服务器吗？“是”或“否”。
ask-use-found = 使用这些设置吗？“是”，或“否”以自行输入服务器。
ask-servers-hint = 例如 mail.example.org 这样的名称，或带端口 mail.example.org:993。它们在服务商的帮助页面上。
ask-word-yes = 是
ask-word-no = 否
cli-test-about = 试连服务器，指出问题、由谁处理以及如何处理
cli-test-examples =
    示例：
      waypost test --org caltech-imss --username jdoe --name "Jane Doe" --program thunderbird
      waypost test --from ~/.thunderbird --json
      pass mail | waypost test --answers jane.json --password-stdin

    密码在终端中询问（按 Enter：不登录），或从标准输入读取；只在验证加密之后
    使用一次，随即忘记。不会发送、收取或删除任何内容。
cli-test-several = 文件中有多个账户，所以没有尝试密码。请用 --username 指明一个。
cli-test-no-server = { $named ->
    [yes] { $path } 中没有使用该用户名且带有服务器的账户。
   *[no] { $path } 中没有带服务器的账户。
}
cli-offline = waypost { $command } 需要网络，但 --offline 禁止使用网络。没有发送任何内容。请去掉 --offline 再运行。
cli-receipt-no-file = --receipt 需要一个文件名，例如 --receipt sent.jsonl。
cli-test-no-root = { $path } 中没有 PEM 格式的证书。
cli-test-resolve = --resolve：“{ $text }”不是 HOST:PORT:ADDRESS:PORT。IPv6 地址要放在方括号中。
try-password-empty = 没有密码。
cli-test-no-password = --password-stdin：标准输入中没有密码。
try-password-too-long = 密码超过 { $limit } 字节，没有使用。没有发送任何内容。
try-password-line-break = 密码中间有换行，没有使用。没有发送任何内容。请只提供一行，其中只有密码。
try-password-utf16 = 密码是 UTF-16 或包含 NUL 字符，没有使用。没有发送任何内容。请用 UTF-8 提供。
try-password-not-utf8 = 密码不是 UTF-8，可能是 Latin-1 或 Windows-1252，没有使用。没有发送任何内容。请用 UTF-8 提供。
try-password-control = 密码中有控制字符（例如方向键产生的字符），没有使用。没有发送任何内容。请重新输入；如果密码确实包含这样的字符，请用 --password-stdin 提供。
cli-test-password = { $username } 的密码（按 Enter：不登录）：{ " " }
cli-arg-from = 使用此设置文件或文件夹中的账户
cli-arg-account = 与 --from 一起使用：账户，可为“waypost check”显示的名称、其地址或其键
cli-arg-begin-with = 以目录中已知地址的服务器，或设置文件或文件夹中账户的服务器开始
cli-arg-password-stdin = 从标准输入读取密码：一行 UTF-8，别无其他
cli-arg-looked-up = 邮件地址或其域名
cli-arg-database = 也询问 Thunderbird 的公共数据库。它会得知该域名
cli-arg-accept-outside = 使用域名之外的服务器，并询问接收其邮件的公司
cli-arg-all = 询问所有来源，即使目录中已有设置
cli-arg-dns = 询问此域名服务器，用于测试
cli-arg-resolve = 对某个主机和端口使用此地址，同 curl 的 --connect-to；可多次给出
cli-arg-ca-file = 只信任此 PEM 文件中的根证书
cli-arg-page = 打开的页面；省略则为核对页
cli-arg-verdict = 上次试连服务器的结果
cli-arg-code = 所听到的支持码：大小写、空格和连字符都不影响
cli-arg-setup = 要写出的预设；- 表示标准输出
cli-arg-people = 人员名单，CSV
cli-arg-target = 要写入的文件夹或 zip
cli-setup-name = -o：名称请以 .waypost 结尾，以便双击打开。
cli-setup-no-agreement = 对不加密发送密码的同意不会转给他人：会另行询问本人。
cli-batch-progress = 已写入 { $written }，拒绝 { $refused }，每秒 { $rate }，剩余 { $left }
cli-batch-duplicate = “{ $username }”在第 { $line } 行也有。两行都处理了。
cli-batch-left-over = 这些文件夹不属于这次得到文件的人，可能属于以前名单上的人。没有改动它们：{ $names }。
cli-batch-done =
    { $written ->
       *[other] { $path }：已写入 { $written } 人的文件
    }{ $already ->
        [0] {""}
       *[other] ，其中 { $already } 人的文件先前已有
    }{ $refused ->
        [0] 。
       *[other] 。有 { $refused } 行被拒绝。
    }
cli-batch-stopped = 写完 { $written } 人后停止，每人的文件都完整。再次运行同样的命令即可继续。

## Sheets: the support code, and the picture for a phone

sheet-code = 支持码
sheet-code-how = 请把此码读给服务台：对方就能看到这里所作的选择。它不透露您是谁，也不是您的密码。
sheet-phone = 在 Android 手机上
sheet-phone-picture = 含有这些设置的二维码，供 Thunderbird for Android 使用
sheet-phone-how = 在 Thunderbird for Android 中选择 *Settings > Import settings > Scan QR code*（设置 > 导入设置 > 扫描二维码），将摄像头对准此图。其中没有您的密码：手机会询问。多久检查一次邮件、邮件在服务器上保留多久，请在手机上设置。

## A prepared setup in the window

offered-title = 有一份为您准备的预设
offered-text = 它会填好 { $organisation } 的各个问题。您的电脑上不会有任何更改，每个回答您都可以修改。您之前在这里的回答会被替换。
offered-foreign = 这台电脑不认识这些服务器
offered-foreign-text = 此文件自带规则和服务器，并称之为“{ $organisation }”。制作它的人可能借此取得您的邮件和密码。只有知道是谁给您的，才继续。
offered-servers = 其中的服务器
offered-server = { $host }，端口 { $port }
offered-take = 使用此预设
offered-leave = 不使用
offered-unusable = 无法使用此预设
prepared-title = 由服务台准备
prepared-text = 这些回答来自一个文件。请过目：每一项都可以修改。
prepared-other-edition = 这些回答来自一个文件，它由贵机构另一版本的规则生成。请过目：每一项都可以修改。

## The support code in the window

support-title = 支持码
support-text = 请把它读给服务台：对方就能看到您所看到的内容。它说明您的选择，其中没有您的姓名、地址和密码。
support-none-yet = 选择机构后，您就有支持码了。
support-own = 您的支持码：{ $code }
support-show = 显示读法…
support-copy = 复制支持码
support-read-out = 逐字读法
support-password = 任何人都不会向您索要密码
support-password-text = 服务台不会，本程序也不会。如果有人索要，请挂断。
support-other = 别人的支持码
support-typed = 支持码
support-typed-hint = 大小写、空格和连字符都不影响。
support-read = 显示其内容
support-same = 它与您的回答相同。
support-changes = 它会更改这些回答：
support-change = { $now } → *{ $then }*
support-open = 未填
support-accept = 采用这些回答
support-replaces-visit = 您以前在这里回答的内容会被替换。

## Trying the servers

desk-door = 服务台人员专用
desk-door-detail = 读取支持码、准备预设、为整份名单生成文件
desk-title = 服务台人员专用
desk-text = 有人来电，或有许多人要处理。这里的操作不会更改任何程序，也不会发送任何内容。
desk-code = 输入支持码
desk-code-detail = 看到与来电者相同的页面和回答
desk-open = 打开预设
desk-open-detail = 由他人准备的 .waypost 文件
desk-open-text = 使用之前会先显示其内容；如果服务器不是这台电脑所认识的，也会一并显示。
desk-open-do = 打开预设
desk-prepare = 准备预设
desk-prepare-detail = 打开后 Waypost 直接到核对页、内容已填好的文件
desk-prepare-text = 对方双击打开文件，就能看到您准备的内容，并可全部修改。其中从不含密码。
desk-prepare-do = 保存预设
desk-batch = 整份名单的文件
desk-batch-detail = 为 CSV 名单中的每个人各生成一套设置文件
desk-batch-text = 名单的表头要有 username 和 name，还可有要为某行单独指定的回答。写入之前会显示所有问题。
desk-check = 检查别人发来的设置文件
desk-check-detail = 与机构设置的不同之处，附行号
desk-organisation = 查看机构
desk-organisation-detail = 以表格显示其档案及出处；或指出文件中的错误
desk-organisation-text = 每个值都附有出处。推定的值有标记。如果机构档案文件有误，会显示每个错误、所在行和改法。
desk-browse = 浏览…
desk-browse-name = 浏览：{ $field }
desk-path-missing = 请输入文件路径，或用“浏览”选择。
desk-browse-open = 另一个选择文件的窗口还开着。请先关闭它。
desk-setup-path = 预设
desk-setup-path-hint = 以 .waypost 结尾的文件。也可以拖放到窗口。
desk-no-answers = 还没有可供准备的内容
desk-no-answers-text = 请替对方回答您所知道的问题，然后再回到这里。
desk-answer = 回答问题
desk-optional = 可以留空；会询问本人。
desk-prepare-path = 另存为
desk-prepare-path-hint = 不写文件夹则存到您的“文档”，例如 jane.waypost。
desk-prepared = 已保存为 { $path }
desk-prepared-text = 请发给对方，或放到对方能打开的地方。
desk-list = 人员名单
desk-list-hint = 以逗号、分号或制表符分隔的 CSV。
desk-target = 文件的存放位置
desk-target-hint = 文件夹，或以 .zip 结尾的名称。不写文件夹则存到您的“文档”。
desk-look = 查看名单
desk-looking = 正在查看名单
desk-list-tally = { $rows ->
   *[other] { $rows } 人
}{ $refused ->
    [0] ，全部可以写入
   *[other] ，{ $refused } 人不能写入
}
desk-list-columns = 列：{ $columns }
desk-list-line = 第 { $line } 行
desk-list-problems = { $count ->
   *[other] 将略去 { $count } 行
}
desk-list-problem = 第 { $line } 行，{ $username }：{ $reason }
desk-duplicate = 第 { $line } 行：“{ $username }”在第 { $earlier } 行也有。两者都会得到文件。
desk-left-over = 那里有 { $count } 个文件夹不属于这次得到文件的人，可能属于以前名单上的人。没有改动它们。
desk-write = { $count ->
   *[other] 写出 { $count } 人的文件
}
desk-writing = 已写入 { $written }，略去 { $refused }{ $known ->
    [yes] ，大约还剩 { $left } 秒
   *[no] { "" }
}
desk-stop = 停止
desk-stopped = 写完 { $written } 人后停止
desk-stopped-text = 每人的文件都完整。用同样的名单和位置可以从那里继续。
desk-done = 已将 { $written } 人的文件写入 { $path }，略去 { $refused } 人
desk-done-text = 其中的清单 manifest.jsonl 列出每个文件及其校验和，以及略去的每一行及其原因。
desk-open-folder = 打开文件夹
desk-profile-path = 机构档案文件
desk-profile-path-hint = JSON 文件，用于查看，或找出其中的错误。
desk-show = 显示
try-your-organisation = 贵机构
try-who-you = 您自己。
try-who-provider = 您的网络运营商。
try-who-organisation = { $organisation } 的服务台。
try-who-network = 您所在网络的管理员。
try-who-nobody = 无需任何人处理。

try-incoming = 收件（{ $protocol }）
try-outgoing = 发件
step-try-it = 试连
window-to-try-it = 继续并试连
review-tried = 试连
review-not-tried = 还没有
review-tried-works = 已试，可用
review-tried-failed = 已试，失败：{ $why }
try-title = 试连服务器
try-title-running = 正在试连服务器
try-title-works = 两个服务器都可用
try-title-half = 一个服务器可用，另一个还不行
try-title-failed = 服务器还不可用
try-title-stopped = 中途停止
try-text = Waypost 可以连接两个服务器，看它们是否应答、能否证明身份、是否提供您的设置所需的功能。不会发送、收取或删除任何邮件。您也可以跳过这一步。
try-start = 试连服务器
try-stop = 停止
try-again = 重试
try-skip = 跳到完成
try-use-name = 使用正确的名称并重试
try-cause-of = { $server }：{ $title }
try-not-yet = 还没有试连
try-password = 密码（如果也想试登录）
try-password-hint = 只在服务器证明身份后发送一次，随即忘记。服务台的任何人都不会向您索要。
try-password-forgotten = 您的密码已使用一次，并已忘记。
try-copy-report = 复制报告
try-save-report = 保存报告
try-report-file = waypost-connection.txt
try-report-saved = 已保存为 { $path }
try-report-not-saved = 报告未保存。{ $words }
try-report-no-folder = 报告只能复制：这台电脑没有可存放它的“文档”文件夹。
try-report-system = 系统
try-asked-for = 您要连接的
try-answers-as = 它的应答名称
try-its-words = 它的原话
try-who = 由谁处理
try-what = 如何处理
try-running = 正在试连
try-works = 可用
try-failed = 失败
try-stopped = 已停止

try-rung-network = 网络
try-rung-portal = 中间没有登录页面
try-rung-name = 找到服务器
try-rung-port = 端口 { $port }
try-rung-greeting = 是邮件服务
try-rung-tls = 证书
try-rung-offers = 提供所需功能
try-rung-login = 登录

try-state-waiting = 等待中
try-state-running = 正在试
try-state-bad = 失败
try-state-not-tried = 未试
try-state-no-tls = 未加密
try-state-no-login = 不需要
try-good-network = 已连接
try-good-portal = 没有
try-good-name = 是
try-good-port = 有应答
try-good-greeting = 是
try-good-tls = 名称相符
try-good-offers = 是
try-good-login = 已接受

try-reach-open = 有应答
try-reach-refused = 被拒绝
try-reach-silent = 无应答
try-reach-unreachable = 无法到达
try-reach-not-waited-for = 不需要
try-detail-address = 地址 { $value }
try-detail-port = 其他端口 { $value }
try-detail-greeting = 问候语：{ $value }
try-detail-tls = 加密：{ $value }
try-detail-names = 证书用于：{ $value }
try-detail-issuer = 签发者：{ $value }
try-detail-offers = 提供：{ $value }
try-server-said = 服务器说：“{ $words }”
try-who-acts = 由谁处理：{ $who }
try-report-title = Waypost 连接报告

try-cause-no-network =
    .title = { $case ->
        [no-names] 此网络找不到服务器名称
       *[other] 这台电脑没有连接网络
    }
    .body = { $case ->
        [no-names] 查询 { $host } 的地址时没有应答。网络可能还在启动，或其名称服务（DNS）出了故障。
       *[other] 从这里无法到达 { $host }，也无法到达其他地方。
    }
    .act = 请检查网线、Wi-Fi 和飞行模式，打开任意网页看能否加载，然后重试。
try-cause-captive-portal =
    .title = 此网络要求您先登录
    .body = { $named ->
        [yes] 应答的是 { $to } 的登录页面，而不是邮件服务器，酒店和访客网络常是这样。
       *[no] 应答的是登录页面，而不是邮件服务器，酒店和访客网络常是这样。
    }
    .act = 请打开浏览器，登录网络后重试。您的设置没有问题。
try-cause-name-not-found =
    .title = 没有这个名称的服务器
    .body = { $case ->
        [near] { $host } 不存在。{ $organisation } 的服务器叫 { $right }。
       *[other] { $host } 不存在，或此网络不认识它。
    }
    .act = { $case ->
        [near] 请使用 { $right }。
       *[other] { $found ->
            [yes] 请在邮件程序中检查服务器名称的拼写。
           *[other] 如果名称是您输入的，请检查拼写。如果来自 { $organisation }，请告知服务台；有些名称只在校内或通过 VPN 才能找到。
        }
    }
try-cause-port-refused =
    .title = 服务器在端口 { $port } 上没有应答
    .body = { $case ->
        [none] { $host } 存在，但在端口 { $port } 和其他常用端口上都拒绝连接。
       *[other] { $host } 拒绝端口 { $port }，但在端口 { $others } 上有应答。
    }
    .act = { $case ->
        [fallback] 请在邮件程序中使用端口 { $fallback }，加密方式不变。
        [others] 请检查端口。如果来自 { $organisation }，请告诉服务台哪些端口有应答。
       *[none] 请等一刻钟再试。如果仍然这样，请告知服务台：邮件服务可能出了故障。
    }
try-cause-port-filtered =
    .title = 服务器完全没有应答
    .body = { $host } 有地址，但所有邮件端口都没有回应。可能是服务器出了故障，或您所在的网络不让邮件通过。
    .act = 请换一个网络，例如手机网络，或使用 VPN。如果仍然不行，请告知 { $organisation } 的服务台。
try-cause-port-blocked-here =
    .title = 此网络封锁端口 { $port }
    .body = { $host } 在端口 { $port } 上没有回应，但在端口 { $others } 上有应答。所以服务器正常，是中间某处挡住了这个端口。
    .act = { $case ->
        [fallback] 请在邮件程序中使用端口 { $fallback }，加密方式不变。{ $organisation } 为这种情况提供了它。
       *[other] 请换一个网络或使用 VPN，或请此网络的管理员开放端口 { $port }。
    }
try-cause-server-silent =
    .title = { $case ->
        [hung-up] 服务器断开了连接
        [login] 服务器在登录时停止应答
       *[other] 服务器接通后没有回应
    }
    .body = { $case ->
        [hung-up] { $host } 在端口 { $port } 上接受连接，随即不作说明就断开。
        [login] { $host } 收到了登录，但没有及时应答。尚不知道密码是否正确。
        [tls] { $host } 在商定加密方式时断开了。
       *[other] { $host } 在端口 { $port } 上接受连接，之后没有及时回应。可能是服务器过载，或防火墙或杀毒软件拦住了连接。
    }
    .act = 请等几分钟再试。如果仍然这样，请告知服务台。
try-cause-not-a-mail-server =
    .title = { $case ->
        [web] 应答的是网页服务器
       *[other] 应答的不是邮件服务器
    }
    .body = 在 { $host } 的端口 { $port } 上，应答的不是邮件服务。
    .act = 请检查服务器的名称和端口。如果来自 { $organisation }，请告知服务台。
try-cause-certificate-name-mismatch =
    .title = { $case ->
        [retired] 此服务器的旧名称已不能用
        [near] 服务器名称拼写有误
       *[other] 证书表明这是另一台服务器
    }
    .body = { $case ->
        [retired] 此名称来自旧设置，{ $organisation } 已停用它。服务器的证书（即身份证明）上是另一个名称。
        [near] 服务器的证书（即身份证明）上是正确的名称。
       *[other] 服务器的证书（即身份证明）是为另一个名称签发的。可能是设置中的名称有误，或有别的东西代替服务器应答。没有向它发送任何内容。
    }
    .act = { $case ->
        [other] { $found ->
            [yes] 请在邮件程序中检查服务器名称。如果正确，请把证书上的内容告诉服务台。
           *[other] 请不要把密码发送到那里。请把证书上的内容告诉服务台。
        }
       *[near] 请使用 { $presented }。
    }
try-cause-certificate-expired =
    .title = 服务器的证书已过期
    .body = { $host } 的证书有效期到 { $until }；今天是 { $today }。在更新之前，无法确定应答的是谁。
    .act = 请把服务器名称和该日期告诉 { $organisation } 的服务台。您无需更改任何内容。
try-cause-certificate-not-yet-valid =
    .title = 服务器的证书尚未生效
    .body = { $host } 的证书从 { $from } 起有效；这台电脑显示今天是 { $today }。
    .act = 请先检查这台电脑的日期。如果正确，请告知 { $organisation } 的服务台。
try-cause-clock-wrong =
    .title = 这台电脑的时钟不对
    .body = 这台电脑显示今天是 { $today }，而 { $host } 的证书有效期是 { $from } 到 { $until }。服务器自己的时钟或机构设置的日期表明，问题在这台电脑上。
    .act = 请设好这台电脑的日期和时间，最好设为自动，然后重试。
try-cause-certificate-self-signed =
    .title = 没有人为此服务器担保
    .body = 服务器 { $host } 出示的是自己制作的证书。任何人都能做出类似的证书。
    .act = 请不要把密码发送到那里。请询问 { $organisation } 的服务台是否本来如此；他们可以把应信任的证书提供给 Waypost。
try-cause-certificate-unknown-issuer =
    .title = { $case ->
        [no-roots] 这台电脑没有信任列表
       *[other] 这台电脑不认识为服务器担保的一方
    }
    .body = { $case ->
        [no-roots] 这里无法检查任何证书，因为缺少系统的受信任签发者列表。
        [alone] { $host } 的证书由 { $issuer } 签发。服务器只发送了这一个证书；很可能服务器上缺少中间证书。
       *[other] { $host } 的证书由 { $issuer } 签发，而这台电脑不信任该签发者。
    }
    .act = { $case ->
        [no-roots] 请安装系统的 CA 证书软件包，然后重试。
       *[other] 请不要把密码发送到那里。请把签发者告诉 { $organisation } 的服务台。
    }
try-cause-certificate-intercepted =
    .title = { $case ->
        [trusted] 途中有程序在读取内容：{ $who }
       *[other] 有别的东西代替服务器应答：{ $who }
    }
    .body = { $case ->
        [trusted] 杀毒软件或网络会解开加密的连接，再重新加密。这台电脑被设为信任它，所以可用。
       *[other] 这不是邮件服务器的证书。它由这台电脑上的杀毒软件或您所在的网络制作。
    }
    .act = { $case ->
        [trusted] 如果您不知道此事，请询问这台电脑的管理员。
       *[other] 请关闭杀毒软件的邮件扫描或加密扫描，或换一个网络。杀毒软件的其他防护不受影响。
    }
try-cause-tls-too-old =
    .title = 服务器的加密太旧
    .body = { $host } 不提供如今安全的加密（TLS 1.2 或更新版本，且证书的签名方式仍受认可）。
    .act = 请告知 { $organisation } 的服务台。如今的邮件程序也会拒绝它。
try-cause-starttls-not-offered =
    .title = 连接无法加密
    .body = { $case ->
        [preauth] { $host } 在加密之前就说已经登录，这样便无法保护连接。
       *[other] { $host } 没有提供加密（STARTTLS）。可能是服务器另有设置，或此网络中有什么去掉了这一项。
    }
    .act = 请换一个网络或使用 VPN。如果仍然这样，请告知服务台。没有加密，Waypost 不会继续。
try-cause-starttls-refused =
    .title = 服务器不开始加密
    .body = { $host } 表示可以加密，却没有加密。
    .act = 请稍后重试；如果仍然这样，请告知 { $organisation } 的服务台。
try-cause-starttls-injected =
    .title = 连接中被插入了内容
    .body = 在 { $host } 与这台电脑之间，加密开始之前被加入了内容。正常的服务器从不这样做；攻击者才会。
    .act = 请换一个网络或使用 VPN，并告知服务台。没有发送您的任何内容。
try-cause-auth-not-offered =
    .title = 服务器不提供这种登录方式
    .body = { $case ->
        [none] { $host } 在此端口上不提供登录。
       *[other] { $host } 提供 { $ways }，其中没有设置中所写的方式。
    }
    .act = 请把服务器提供的端口和登录方式告诉 { $organisation } 的服务台。
try-cause-login-refused =
    .title = { $case ->
        [unsayable] 这个密码无法发送到服务器
       *[other] 服务器不接受此用户名和密码
    }
    .body = { $case ->
        [unsayable] 其中有一个字符，服务器的登录方式不能传送。
       *[other] 登录之前的各步都正常。可能是密码输错或已更改，也可能是用户名不对。
    }
    .act = 请慢慢地重新输入密码，并留意大写锁定键。Waypost 每次只试一次，以免账户被锁定。
try-cause-username-form =
    .title = 服务器要求另一种形式的用户名
    .body = { $case ->
        [known] 这些设置中的用户名不是 { $organisation } 所用的形式。
       *[other] 服务器表示用户名不完整或形式不对。
    }
    .act = 请使用机构给出的形式：只用用户名，或用完整的邮箱地址。
try-cause-login-disabled =
    .title = 您不能在这里登录
    .body = 服务器认识这个登录名，但不允许登录：账户可能被锁定或已到期，或此端口的登录已关闭。
    .act = 请把服务器的原话告诉 { $organisation } 的服务台。请不要反复尝试。
try-cause-needs-app-password =
    .title = 服务器要求程序专用的密码
    .body = 您的账户有两步验证保护，邮件程序需要单独的密码（应用专用密码）。
    .act = 请在账户的网页上生成应用专用密码，在这里和邮件程序中使用它。
try-cause-needs-oauth =
    .title = 服务器要求您在网页上登录
    .body = { $host } 不再接受来自邮件程序的密码。程序必须打开登录页面（OAuth 2）。
    .act = 请向 { $organisation } 的服务台索取使用 OAuth 2 的设置，并使用支持它的程序。
try-cause-protocol-turned-off =
    .title = { $protocol ->
        [imap] 您的账户关闭了 IMAP
        [pop] 您的账户关闭了 POP
       *[other] 您的账户关闭了从邮件程序发信
    }
    .body = 按服务器的说法，用户名和密码是正确的。
    .act = 请在账户的网页设置中开启，或请 { $organisation } 的服务台开启。
try-cause-interval-below-server-minimum =
    .title = 服务器要求更长的间隔
    .body = 设置每 { $minutes } 分钟检查一次；服务器要求至少间隔 { $limit } 分钟。它可能拒绝更早的登录。
    .act = 请选择 { $limit } 分钟或更长。
try-cause-retention-longer-than-server =
    .title = 服务器会比预期更早删除
    .body = { $case ->
        [at-once] 设置让邮件在服务器上保留 { $days } 天；服务器则会立即删除已收取的邮件。
       *[other] 设置让邮件在服务器上保留 { $days } 天；服务器则会在 { $limit } 天后删除。
    }
    .act = { $case ->
        [at-once] 请不要指望服务器上的副本，或使用 IMAP。
       *[other] 请选择 { $limit } 天或更短，或使用 IMAP。
    }
try-cause-port-contradicts-tls =
    .title = 端口与加密方式不相配
    .body = { $case ->
        [starttls] 在端口 { $port } 上，{ $host } 先以明文开始，而设置要求从第一个字节就加密。
       *[other] 在端口 { $port } 上，{ $host } 要求从第一个字节就加密，而设置先以明文开始。
    }
    .act = { $case ->
        [starttls] 请把加密设为 STARTTLS，或使用 SSL/TLS 的端口（993、995、465）。
       *[other] 请把加密设为 SSL/TLS。
    }
try-cause-server-busy =
    .title = 服务器现在不接受登录
    .body = { $host } 有应答，但表示现在不行。这与您的密码无关。
    .act = 请等几分钟再试。可能有另一个程序正在收取同一邮箱的邮件。
try-cause-leave-needs-uidl =
    .title = 邮件不能安全地留在此服务器上
    .body = { $host } 不给邮件固定的编号（UIDL），所以把邮件留在那里的程序可能每次都重新收取全部邮件。
    .act = 请不要把邮件留在服务器上，或使用 IMAP。
