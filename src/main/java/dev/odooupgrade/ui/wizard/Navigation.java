package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.ConversationEnding;
import dev.odooupgrade.ui.home.HomePage;
import dev.odooupgrade.ui.log.LogPage;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.order.OrderPage;
import dev.odooupgrade.ui.page.Page;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.StatusMessage;
import dev.odooupgrade.ui.report.ReportPage;
import dev.odooupgrade.ui.status.ProcessPage;
import dev.odooupgrade.ui.status.StatusPage;
import dev.odooupgrade.ui.transfer.DownloadChoicePage;
import dev.odooupgrade.ui.transfer.DownloadPage;
import dev.odooupgrade.ui.transfer.TransportPage;
import dev.odooupgrade.ui.transfer.UploadPage;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The page that is shown, the dialog before it, and how one leads to the next. */
final class Navigation implements Route {
  private final PageContext context;
  private final Runnable refresh;

  /** One all along: its marker, its filter and its folds stay as they were left. */
  private final HomePage home;

  private Page page;
  private final StatusMessage notice = new StatusMessage();
  private @Nullable Dialog dialog;
  private @Nullable Upgrade open;

  /** {@code refresh} shows what is there now. */
  Navigation(PageContext context, Runnable refresh) {
    this.context = context;
    this.refresh = refresh;
    this.home = new HomePage(context, this);
    this.page = home;
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

  /** Closes a dialog about something that is over; whether there was one. */
  boolean closeStaleDialog() {
    boolean stale = dialog != null && !dialog.isTrue().getAsBoolean();
    if (stale) {
      closeWithAWord();
    }
    return stale;
  }

  /** What the page says, or that a dialog has closed itself; an error goes before that. */
  Message message() {
    Message own = page.message();
    boolean noticed = notice.message().kind() != Message.Kind.NONE;
    return noticed && own.kind() != Message.Kind.ERROR ? notice.message() : own;
  }

  /** The person has read what was said, and does something. */
  void read() {
    notice.read();
    page.statusMessage().read();
  }

  void tick() {
    notice.tick();
    page.tick();
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
    show(home);
  }

  @Override
  public void follow(Upgrade upgrade, boolean moving) {
    if (open != upgrade) {
      close();
      open = upgrade;
    }
    show(where(upgrade, moving));
  }

  @Override
  public void chooseTransport(Upgrade upgrade) {
    show(new TransportPage(context, this, upgrade));
  }

  @Override
  public void status(Upgrade upgrade) {
    show(new StatusPage(context, this, upgrade));
  }

  @Override
  public void log(Upgrade upgrade) {
    show(new LogPage(context, this, upgrade));
  }

  @Override
  public void report(Upgrade upgrade) {
    show(new ReportPage(context, this, upgrade));
  }

  @Override
  public void fetch(Upgrade upgrade) {
    show(new DownloadChoicePage(context, this, upgrade));
  }

  @Override
  public void download(Upgrade upgrade, boolean moving) {
    show(new DownloadPage(context, this, upgrade, moving));
  }

  @Override
  public void confirm(
      String title,
      String question,
      String yes,
      BooleanSupplier isTrue,
      Runnable then,
      Runnable otherwise) {
    show(Dialog.question(title, question, yes, isTrue, then, otherwise));
  }

  @Override
  public void ask(String title, String question, String begin, Consumer<String> then) {
    show(Dialog.ask(title, question, begin, then));
  }

  @Override
  public void tell(String title, List<String> lines) {
    show(Dialog.reading(title, lines));
  }

  void palette(List<Binding> all, Consumer<Binding> then) {
    show(Dialog.palette(all, then));
  }

  @Override
  public void refresh() {
    refresh.run();
  }

  /** The page that an upgrade is at. */
  private Page where(Upgrade upgrade, boolean moving) {
    return switch (upgrade.session().stage()) {
      case DRAFT, CREATING -> new OrderPage(context, this, upgrade);
      case CREATED, UPLOADING -> new UploadPage(context, this, upgrade, moving);
      case UPLOADED, SUBMITTING -> new ProcessPage(context, this, upgrade, moving);
      case RUNNING, ENDED_BADLY -> new StatusPage(context, this, upgrade);
      case DONE ->
          upgrade.session().transfers().unfinished().isPresent()
              ? new DownloadPage(context, this, upgrade, false)
              : new StatusPage(context, this, upgrade);
    };
  }

  private void show(Dialog next) {
    dialog = next;
    refresh();
  }

  private void show(Page next) {
    page.left();
    closeWithAWord();
    page = next;
    page.entered();
    refresh();
  }

  private void closeWithAWord() {
    dialog()
        .ifPresent(
            it ->
                notice.inform(
                    "'"
                        + it.title()
                        + "' was closed: what it asked about is over. Nothing is lost."));
    closeDialog();
  }

  private void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
