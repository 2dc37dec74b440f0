//! Heads of HTTP/2 as tools show them: fields one by one, with pseudo fields in the place of the first line.

use crate::capture::message::header_fields;
use crate::capture::message::request_head::RequestHead;
use crate::exchange::Request;
use crate::input::lines;

/// A head while its fields come.
#[derive(Debug, Default)]
pub(crate) struct Frame {
    status: Vec<u8>,
    method: Vec<u8>,
    path: Vec<u8>,
    authority: Vec<u8>,
    scheme: Vec<u8>,
    /// The fields that are none of these, as lines.
    fields: Vec<u8>,
}

/// The name and the value of a pseudo field, such as `:status: 412`.
pub(crate) fn pseudo(line: &[u8]) -> Option<(&[u8], &[u8])> {
    header_fields::field(line.strip_prefix(b":")?)
}

/// Whether a line is `:status: 412`.
pub(crate) fn is_status(line: &[u8]) -> bool {
    let status = pseudo(line).filter(|(name, _)| *name == b"status");
    status.is_some_and(|(_, value)| value.len() == 3 && value.iter().all(u8::is_ascii_digit))
}

impl Frame {
    /// Takes a line of the head; `false` when it is none.
    pub(crate) fn take(&mut self, line: &[u8]) -> bool {
        let line = lines::without_end(line);
        if let Some((name, value)) = pseudo(line) {
            let part = match name {
                b"status" => &mut self.status,
                b"method" => &mut self.method,
                b"path" => &mut self.path,
                b"authority" => &mut self.authority,
                b"scheme" => &mut self.scheme,
                _ => return true,
            };
            part.clear();
            part.extend_from_slice(value);
            return true;
        }
        let is_field = header_fields::field(line).is_some();
        if is_field {
            self.fields.extend_from_slice(line);
            self.fields.extend_from_slice(b"\r\n");
        }
        is_field
    }

    /// Whether it is the head of a response.
    pub(crate) fn answers(&self) -> bool {
        !self.status.is_empty()
    }

    /// Whether it is the head of a request.
    pub(crate) fn asks(&self) -> bool {
        !self.method.is_empty()
    }

    /// The head of a response as it is in HTTP/1.1.
    pub(crate) fn into_response(self) -> Vec<u8> {
        [b"HTTP/2 ", &self.status[..], b"\r\n", &self.fields, b"\r\n"].concat()
    }

    /// The request; `None` when the head is not that of one.
    pub(crate) fn into_request(self) -> Option<Request> {
        let first = [&self.method[..], b" ", &self.path, b" HTTP/2"].concat();
        let mut head = RequestHead::new(&first)?;
        if !self.authority.is_empty() {
            head.take(&[b"Host: ", &self.authority[..]].concat());
        }
        for (_, line) in lines::each(&self.fields) {
            head.take(lines::without_end(line));
        }
        let mut request = head.into_request("https");
        if self.scheme == b"http"
            && let Some(url) = &mut request.url
            && let Some(rest) = url.strip_prefix("https://")
        {
            *url = format!("http://{rest}");
        }
        Some(request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pseudo_fields_make_the_first_line() {
        let mut frame = Frame::default();
        for line in [
            ":method: PUT",
            ":path: /x",
            ":scheme: http",
            ":authority: a.example:80",
            "if-match: \"1\"",
        ] {
            assert!(frame.take(line.as_bytes()), "{line}");
        }
        assert!(!frame.take(b"(padlen=0)"));
        let request = frame.into_request().unwrap();
        assert_eq!(request.method.as_deref(), Some("PUT"));
        assert_eq!(request.url.as_deref(), Some("http://a.example:80/x"));
        assert_eq!(request.headers.get("if-match"), Some("\"1\""));

        let mut frame = Frame::default();
        frame.take(b":status: 412\r\n");
        frame.take(b"etag: \"2\"\r\n");
        assert_eq!(frame.into_response(), b"HTTP/2 412\r\netag: \"2\"\r\n\r\n");
        assert!(
            is_status(b":status: 412") && !is_status(b":status: 41") && !is_status(b":method: GET")
        );
    }
}
