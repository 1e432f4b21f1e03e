package dev.odooupgrade.testing;

import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.Abilities;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.platform.Platforms;
import dev.odooupgrade.platform.UpgradePlatform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One platform at every address; what it speaks is found out as a test has written down. */
public final class ScriptedPlatforms implements Platforms {

  /** What comes of asking a platform what it speaks. */
  @FunctionalInterface
  public interface Finding {
    /** The protocol, or why it cannot be told. */
    Protocol find() throws TroubleException, InterruptedException;
  }

  private final UpgradePlatform platform;
  private final Deque<Finding> findings = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();

  /** That platform, wherever one looks. */
  public ScriptedPlatforms(UpgradePlatform platform) {
    this.platform = platform;
  }

  /** The next time somebody asks what it speaks, this comes of it. */
  public synchronized ScriptedPlatforms then(Finding finding) {
    findings.add(finding);
    return this;
  }

  /** The addresses that were asked what they speak. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public PlatformAddress recognized(PlatformAddress address)
      throws TroubleException, InterruptedException {
    Finding finding;
    synchronized (this) {
      if (findings.isEmpty()) {
        return address;
      }
      asked.add(address.url().toString());
      finding = findings.remove();
    }
    return address.speaking(finding.find());
  }

  @Override
  public Abilities abilities(PlatformAddress address) {
    return address.protocol().isPresent() ? platform.abilities() : Abilities.NONE;
  }

  @Override
  public UpgradePlatform at(PlatformAddress address) {
    return platform;
  }
}
