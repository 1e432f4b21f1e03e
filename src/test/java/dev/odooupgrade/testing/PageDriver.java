package dev.odooupgrade.testing;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.ui.ConversationEnding;
import dev.odooupgrade.ui.Shell;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.page.Preferences;
import dev.odooupgrade.ui.wizard.Wizard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Leads the wizard by what a person wants, with no screen and no lines, and looks at the models
 * that come. Everything runs on the test's thread.
 */
public final class PageDriver {
  public final WizardWorld world;
  public final ScriptedPlatform platform;

  /** What was handed to the clipboard, and each ring as a text of its own. */
  public final List<String> device = new ArrayList<>();

  private final Queue<Runnable> uiThread = new ArrayDeque<>();
  private final List<PageModel> pages = new ArrayList<>();
  private final Wizard wizard;
  private Optional<List<String>> exitMessage = Optional.empty();

  /** A wizard that speaks version 1 to Odoo, and is not begun yet. */
  public PageDriver(Path folder) {
    this(folder, PlatformAddress.ODOO.speaking(Protocol.V1));
  }

  /** A wizard for a platform, not begun yet. */
  public PageDriver(Path folder, PlatformAddress address) {
    this(folder, address, Preferences.NONE);
  }

  /** A wizard whose person has set something for all upgrades, not begun yet. */
  public PageDriver(Path folder, PlatformAddress address, Preferences preferences) {
    world = new WizardWorld(folder, WizardWorld.NO_RETRIES);
    world.preferences = preferences;
    platform = world.platform;
    wizard =
        new Wizard(
            world.context(new Device(), uiThread::add, address, address.sandbox()),
            pages::add,
            Optional.empty());
  }

  /** Saves an upgrade as if it had been begun earlier. */
  public PageDriver saved(Session session) {
    world.saved(session);
    return this;
  }

  /** Shows the list of upgrades. */
  public PageDriver begin() {
    wizard.begin();
    return settle();
  }

  /** Opens the only upgrade of the list. */
  public PageDriver open(Session session) {
    return saved(session).begin().pick(1).accept();
  }

  /** Does actions by their names. */
  public PageDriver act(String... ids) {
    for (String id : ids) {
      wizard.act(id);
      settle();
    }
    return this;
  }

  /** Does an action while something is under way. */
  public PageDriver actAndLook(String id) {
    wizard.act(id);
    return peek();
  }

  /** Puts a text into the field. */
  public PageDriver fill(String text) {
    wizard.fill(text);
    return settle();
  }

  /** Picks an entry, counted from 0. */
  public PageDriver pick(int index) {
    wizard.pick(index);
    return settle();
  }

  /** Takes what stands there. */
  public PageDriver accept() {
    wizard.accept();
    return settle();
  }

  /** Goes one step back. */
  public PageDriver back() {
    wizard.back();
    return settle();
  }

  /** Goes to the list of upgrades. */
  public PageDriver home() {
    wizard.home();
    return settle();
  }

  /** Lets seconds go by, one at a time. */
  public PageDriver wait(int seconds) {
    for (int i = 0; i < seconds; i++) {
      world.clock.advance(Duration.ofSeconds(1));
      wizard.tick();
      settle();
    }
    return this;
  }

  /** Shows what has come so far, while something is still under way. */
  public PageDriver peek() {
    for (Runnable next = uiThread.poll(); next != null; next = uiThread.poll()) {
      next.run();
    }
    return this;
  }

  /** The page that is shown, by its id. */
  public String id() {
    return page().id();
  }

  /** Its title. */
  public String title() {
    return page().header().title();
  }

  /** Its body. */
  public <B extends Body> B body(Class<B> kind) {
    return kind.cast(page().body());
  }

  /** What it says at the moment. */
  public String message() {
    return page().message().text();
  }

  /** The words on its key line, each behind its key. */
  public List<String> keys() {
    return page().keys().stream().map(PageDriver::words).toList();
  }

  /** Whether a dialog stands before it. */
  public boolean hasDialog() {
    return page().overlay().isPresent();
  }

  /** All that ever stood on its key line, each behind its key. */
  public List<String> everySaid() {
    return pages.stream().flatMap(page -> page.keys().stream()).map(PageDriver::words).toList();
  }

  /** The dialog before it. */
  public Overlay dialog() {
    return page().overlay().orElseThrow();
  }

  /** What was left on the normal screen; empty while the wizard has not ended. */
  public Optional<List<String>> exitMessage() {
    return exitMessage;
  }

  private PageModel page() {
    return pages.get(pages.size() - 1);
  }

  private static String words(KeyHint hint) {
    return hint.key() + " " + hint.words();
  }

  private PageDriver settle() {
    do {
      peek();
    } while (world.worker.work() > 0);
    peek();
    world.checkIdle();
    return this;
  }

  private final class Device implements Shell {
    @Override
    public void copy(String text) {
      device.add(text);
    }

    @Override
    public boolean canLend() {
      return true;
    }

    @Override
    public boolean read(Path file) {
      return device.add("read " + file);
    }

    @Override
    public void alert(String words) {
      device.add("ring");
    }

    @Override
    public void quit(ConversationEnding ending, List<String> lines) {
      exitMessage = Optional.of(lines);
    }
  }
}
