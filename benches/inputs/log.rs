//! Lines of logs of games and servers.

use crate::inputs::numbers::Numbers;

/// One line in so many holds a code.
const ONE_IN: u64 = 50;

/// Lines without a code, with numbers of every other kind.
const PLAIN: [&str; 8] = [
    "[12:04:{s}.{m}] [Server thread/INFO]: Saved {n} chunks in {m} ms, {n} of {n} done",
    "[1A2C][V][14:02:{s}.{m}][HTTPCLIENT] task queue {n}: waiting for {m}ms, block 0x00007FF6A1B2C3D4",
    "2026-03-04T05:06:{s}.{m}Z DEBUG presence: heartbeat sent, next in {n} s, 105-byte body",
    "[2026.03.04-05.06.{s}:{m}][ 70]LogOnline: Display: session lobby has {n} members, port 443",
    "03-19 00:22:{s}.{m} D/Party( 8231): user joined, id aaaaaaaa-bbbb-4030-8ddd-eeeeeeeeeeee",
    "Mar 04 05:06:{s} host game[{n}]: loaded texture atlas_{n}.png (403 x 412) from pak{m}",
    "{\"level\":\"info\",\"ts\":17726004{s}.{m},\"msg\":\"tick\",\"entities\":{n},\"dropped\":0}",
    "    at com.example.net.Client$Worker.run(Client.java:{n}) ~[client-1.21.44.jar:{m}]",
];

/// Lines with a code.
const CODED: [&str; 6] = [
    "[12:04:{s}.{m}] [Server thread/ERROR]: POST https://social.xboxlive.com/users/me/people failed: 403 Forbidden",
    "[1A2C][E][14:02:{s}.{m}][HTTPCLIENT] call failed (hr=0x80190193)",
    "2026-03-04T05:06:{s}.{m}Z ERROR mpsd: write failed with HRESULT -2145844836",
    "[2026.03.04-05.06.{s}:{m}][ 70]LogOnline: Warning: ResponseCode: 429",
    "auth failed: {\"Identity\":\"0\",\"XErr\":2148916233,\"Message\":\"\"}",
    "friend refused: {\"code\":1049,\"source\":\"PeopleFd\",\"description\":\"x\",\"traceInformation\":null}",
];

/// A line, without its end.
pub(crate) fn line(numbers: &mut Numbers) -> String {
    let line = match numbers.below(ONE_IN) {
        0 => numbers.pick(&CODED),
        _ => numbers.pick(&PLAIN),
    };
    line.replace("{s}", &format!("{:02}", numbers.below(60)))
        .replace("{m}", &format!("{:03}", numbers.below(1000)))
        .replace("{n}", &numbers.below(2000).to_string())
}
