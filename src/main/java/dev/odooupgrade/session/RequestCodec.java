package dev.odooupgrade.session;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.order.Failure;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The request in a session's file: its keys, what the platform says of it, and why it refused. */
final class RequestCodec {
  private RequestCodec() {}

  /** The one place, with the answer, where a key is written: the file is its owner's alone. */
  static FieldsWriter writeRef(RequestRef request) {
    FieldsWriter fields =
        new FieldsWriter()
            .text("id", request.id())
            .text("key", request.key().reveal())
            .text("host", request.host());
    request.hostBefore().ifPresent(before -> fields.text("hostBefore", before));
    return fields;
  }

  static RequestRef readRef(Fields request) throws DamageException {
    return new RequestRef(
        request.neededText("id"),
        Secret.of(request.neededText("key")),
        request.text("host"),
        request.text("hostBefore"));
  }

  static FieldsWriter writeAnswer(UpgradeRequest answer) {
    FieldsWriter fields = new FieldsWriter();
    answer.fields().forEach((name, text) -> fields.text(wholeCharacters(name), text));
    return fields;
  }

  static UpgradeRequest readAnswer(Fields answer) throws DamageException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : answer.names()) {
      fields.put(name, answer.neededText(name));
    }
    return new UpgradeRequest(fields);
  }

  /** Jackson reads half a character in a text, but not in a name; a question mark stands for it. */
  private static String wholeCharacters(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  static FieldsWriter writeFailure(Failure failure) {
    return new FieldsWriter()
        .text("reason", failure.reason())
        .text("message", failure.message())
        .text("value", failure.value())
        .texts("expected", failure.expected());
  }

  static Failure readFailure(Fields failure) throws DamageException {
    return new Failure(
        failure.neededText("reason"),
        failure.text("message").orElse(""),
        failure.text("value"),
        failure.texts("expected"));
  }
}
