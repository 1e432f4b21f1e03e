package dev.odooupgrade.ui.status;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.support.Bundle;
import dev.odooupgrade.ui.lookup.ReportAndSupport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of packing a bundle for support. */
record BundleResult(Optional<Bundle> bundle, Optional<Trouble> trouble) {

  /** Packs it; blocks. */
  static BundleResult of(ReportAndSupport reportAndSupport, Session session, Path log) {
    try {
      return new BundleResult(Optional.of(reportAndSupport.pack(session, log)), Optional.empty());
    } catch (TroubleException notPacked) {
      return new BundleResult(Optional.empty(), Optional.of(notPacked.trouble()));
    }
  }

  /** What the person has now. */
  static List<String> words(Bundle bundle) {
    List<String> lines = new ArrayList<>();
    lines.add("Everything known about this upgrade is packed, with keys masked:");
    lines.add("");
    lines.add(bundle.file().toString());
    lines.add("");
    lines.add("Look through it before you send it. It contains:");
    bundle.contents().forEach(name -> lines.add("  " + name));
    return lines;
  }
}
