package dev.odooupgrade.http.call;

import dev.odooupgrade.domain.CallFigures;
import dev.odooupgrade.domain.HttpStatus;
import dev.odooupgrade.domain.Secret;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a server answered, whatever it was. */
public final class HttpReply {
  private final AnswerHead head;
  private final byte[] body;
  private final CallFigures figures;

  public HttpReply(AnswerHead head, byte[] body, CallFigures figures) {
    this.head = head;
    this.body = body;
    this.figures = figures;
  }

  public HttpStatus status() {
    return head.status();
  }

  /** What the server says the body is; empty when it does not say. */
  public String contentType() {
    return head.header("Content-Type").orElse("");
  }

  public AnswerHead head() {
    return head;
  }

  /** The body, from its first byte, as often as it is asked for. */
  public InputStream body() {
    return new ByteArrayInputStream(body);
  }

  /** The body as text, a character for each byte; it may hold the key of a request. */
  public Secret bytes() {
    return Secret.of(new String(body, StandardCharsets.ISO_8859_1));
  }

  public int length() {
    return body.length;
  }

  public CallFigures figures() {
    return figures;
  }
}
