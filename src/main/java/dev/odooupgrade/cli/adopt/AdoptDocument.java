package dev.odooupgrade.cli.adopt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.RequestState;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import java.nio.file.Path;
import java.util.Locale;

/** What programs are told of a request that was taken over. */
final class AdoptDocument {
  private AdoptDocument() {}

  static ObjectNode of(OpenUpgrade kept) {
    Session known = kept.session();
    return JsonNodeFactory.instance
        .objectNode()
        .put("file", kept.file().map(Path::toString).orElse(null))
        .put("host", known.request().flatMap(RequestRef::host).orElse(null))
        .put("request", known.request().map(RequestRef::id).orElse(null))
        .put("session", known.id().value())
        .put("ssh_key", AdoptedKey.word(known.transfers().ssh().identity()).orElse(null))
        .put("stage", known.stage().name().toLowerCase(Locale.ROOT))
        .put("state", known.state().map(RequestState::word).orElse(null));
  }
}
