package dev.odooupgrade.ui.status;

import dev.odooupgrade.support.Bundle;
import java.util.ArrayList;
import java.util.List;

/** What a person is told who has packed a bundle for support. */
final class BundleWords {
  private BundleWords() {}

  static List<String> lines(Bundle bundle) {
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
