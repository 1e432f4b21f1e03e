package dev.odooupgrade.platform.v1;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.transfer.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names that a request's files have on its SFTP server. The result of {@code db.dump} is {@code
 * upgraded_db.dump}, or, with a filestore, maybe {@code upgraded_db.zip}: the platform does not
 * say.
 */
final class V1FileNames {
  private static final String UPGRADED = "upgraded_";

  private V1FileNames() {}

  /**
   * The names one of which the file should have, the likeliest first.
   *
   * @param shared the file that the platform says it shares
   * @throws TroubleException when this file is not to be had over SFTP
   */
  static List<String> of(Artifact what, UpgradeRequest request, String shared)
      throws TroubleException {
    boolean sharesResult = baseName(shared).startsWith(UPGRADED);
    return switch (what) {
      case UPGRADED -> {
        String original = request.filename().orElse(sharesResult ? "" : shared);
        Stream<String> results = results(original, request.hasFilestore()).stream();
        yield distinct(sharesResult, shared, results);
      }
      case ORIGINAL -> distinct(!sharesResult, shared, request.filename().stream());
      case UPGRADED_SQL, ORIGINAL_SQL, NOTES, RESULT ->
          throw V1Troubles.noSuchTransport(Transport.SFTP);
    };
  }

  private static List<String> distinct(boolean fits, String shared, Stream<String> others) {
    return Stream.concat(fits ? Stream.of(shared) : Stream.empty(), others).distinct().toList();
  }

  private static List<String> results(String original, boolean filestore) {
    if (original.isEmpty()) {
      return List.of();
    }
    List<String> zips = new ArrayList<>();
    // What counts as the base name of db.sql.gz is not written anywhere.
    for (int dot = original.lastIndexOf('.'); dot > 0; dot = original.lastIndexOf('.', dot - 1)) {
      zips.add(UPGRADED + original.substring(0, dot) + ".zip");
    }
    List<String> names = new ArrayList<>(filestore ? zips : List.of());
    names.add(UPGRADED + original);
    names.addAll(zips);
    return names;
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
