package dev.odooupgrade.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odooupgrade.domain.Checkpoint;
import dev.odooupgrade.domain.Download;
import dev.odooupgrade.domain.HostKey;
import dev.odooupgrade.domain.RsyncManner;
import dev.odooupgrade.domain.SshIdentity;
import dev.odooupgrade.domain.SshTrust;
import dev.odooupgrade.domain.Transfers;
import dev.odooupgrade.domain.Via;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Turns what a session knows of its transfers into the tree of its file. */
final class TransfersWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TransfersWriter() {}

  static ObjectNode tree(Transfers transfers) {
    ObjectNode tree = NODES.objectNode();
    tree.set("via", via(transfers.via()));
    tree.set("ssh", trust(transfers.ssh()));
    tree.set("rsync", orNull(transfers.rsync().map(RsyncManner::word), NODES::textNode));
    tree.set("checkpoint", orNull(transfers.checkpoint(), TransfersWriter::checkpoint));
    ArrayNode downloads = tree.putArray("downloads");
    transfers.downloads().forEach(download -> downloads.add(download(download)));
    return tree;
  }

  private static JsonNode via(Optional<Via> via) {
    return orNull(via, way -> NODES.textNode(way.word()));
  }

  private static ObjectNode trust(SshTrust trust) {
    ObjectNode tree = NODES.objectNode();
    tree.set("identity", orNull(trust.identity(), TransfersWriter::identity));
    tree.set("hostKey", orNull(trust.hostKey(), TransfersWriter::hostKey));
    return tree;
  }

  /** The one place where a private key is written: the file is its owner's alone. */
  private static ObjectNode identity(SshIdentity identity) {
    if (identity instanceof SshIdentity.Made made) {
      return NODES.objectNode().put("kind", "made").put("privateKey", made.privateKey().reveal());
    }
    if (identity instanceof SshIdentity.KeyFile file) {
      return NODES.objectNode().put("kind", "file").put("path", file.file().toString());
    }
    Optional<String> told = ((SshIdentity.Agent) identity).publicKey();
    return NODES.objectNode().put("kind", "agent").set("publicKey", orNull(told, NODES::textNode));
  }

  private static ObjectNode hostKey(HostKey key) {
    return NODES.objectNode().put("type", key.type()).put("base64", key.base64());
  }

  private static ObjectNode checkpoint(Checkpoint checkpoint) {
    return NODES
        .objectNode()
        .put("bytes", checkpoint.bytes())
        .set("crc32c", number(checkpoint.crc32c()));
  }

  private static ObjectNode download(Download download) {
    ObjectNode tree =
        NODES
            .objectNode()
            .put("what", download.what().word())
            .put("target", download.target().toString());
    tree.set("via", via(download.via()));
    tree.set("version", orNull(download.version(), NODES::textNode));
    tree.set("total", number(download.total()));
    tree.put("moved", download.moved());
    tree.set("finished", orNull(download.finished(), at -> NODES.textNode(at.toString())));
    return tree;
  }

  private static JsonNode number(OptionalLong number) {
    return number.isPresent() ? NODES.numberNode(number.getAsLong()) : NODES.nullNode();
  }

  private static <T> JsonNode orNull(Optional<T> value, Function<T, JsonNode> written) {
    return value.map(written).orElse(NODES.nullNode());
  }
}
