package dev.odooupgrade.session;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import java.net.URI;
import java.util.Optional;

/** The platform's address in a session's file. */
final class PlatformCodec {
  private PlatformCodec() {}

  static FieldsWriter write(PlatformAddress platform) {
    return new FieldsWriter()
        .text("url", platform.url().toString())
        .flag("sandbox", platform.sandbox())
        .flag("insecure", platform.insecure())
        .text("cacert", platform.cacert())
        .text("protocol", platform.protocol().map(Protocol::word));
  }

  static PlatformAddress read(Fields platform) throws DamageException {
    return new PlatformAddress(
        platform.parsed("url", URI::create),
        platform.flag("sandbox"),
        platform.flag("insecure"),
        platform.text("cacert"),
        // Files of the time when there was but one protocol do not say which.
        platform.has("protocol")
            ? platform.perhaps("protocol", word -> Protocol.named(word).orElseThrow())
            : Optional.of(Protocol.V1));
  }
}
