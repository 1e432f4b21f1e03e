package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.ui.ConversationEnding;
import dev.odooupgrade.ui.page.Page;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The page that is shown, the dialog before it, and how one leads to the next. */
final class Navigation implements Route {
  private final PageContext context;
  private final Runnable refresh;
  private final Pages pages;
  private Page page;
  private @Nullable Dialog dialog;
  private @Nullable Upgrade open;

  /** {@code refresh} shows what is there now. */
  Navigation(PageContext context, Runnable refresh) {
    this.context = context;
    this.refresh = refresh;
    this.pages = new Pages(context, this);
    this.page = pages.home();
  }

  Page page() {
    return page;
  }

  Optional<Dialog> dialog() {
    return Optional.ofNullable(dialog);
  }

  void closeDialog() {
    dialog = null;
  }

  /** The platform of the upgrade that is open, else the one where new upgrades go. */
  PlatformAddress platform() {
    return open == null ? context.platform() : open.session().platform();
  }

  /** Ends what the page does, and leaves the upgrade. */
  void end() {
    page.left();
    close();
  }

  void quit(ConversationEnding ending) {
    List<String> exitMessage = page.exitMessage();
    end();
    context.shell().quit(ending, exitMessage);
  }

  @Override
  public void quit() {
    quit(ConversationEnding.DONE);
  }

  @Override
  public void home() {
    close();
    show(pages.home());
  }

  @Override
  public void follow(Upgrade upgrade, boolean moving) {
    if (open != upgrade) {
      close();
      open = upgrade;
    }
    show(pages.where(upgrade, moving));
  }

  @Override
  public void chooseTransport(Upgrade upgrade) {
    show(pages.transport(upgrade));
  }

  @Override
  public void status(Upgrade upgrade) {
    show(pages.status(upgrade));
  }

  @Override
  public void log(Upgrade upgrade) {
    show(pages.log(upgrade));
  }

  @Override
  public void report(Upgrade upgrade) {
    show(pages.report(upgrade));
  }

  @Override
  public void fetch(Upgrade upgrade) {
    show(pages.fetch(upgrade));
  }

  @Override
  public void download(Upgrade upgrade, boolean moving) {
    show(pages.download(upgrade, moving));
  }

  @Override
  public void confirm(String title, String question, String yes, Runnable then) {
    show(Dialog.question(title, question, yes, then));
  }

  @Override
  public void ask(String title, String question, String begin, Consumer<String> then) {
    show(Dialog.ask(title, question, begin, then));
  }

  @Override
  public void tell(String title, List<String> lines) {
    show(Dialog.reading(title, lines));
  }

  @Override
  public void refresh() {
    refresh.run();
  }

  private void show(Dialog next) {
    dialog = next;
    refresh();
  }

  private void show(Page next) {
    page.left();
    page = next;
    page.entered();
    refresh();
  }

  private void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
