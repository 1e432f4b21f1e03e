package dev.odooupgrade.ui.transfer;

import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.ByteSize;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.TextBody;
import dev.odooupgrade.ui.model.TextBody.Paragraph;
import dev.odooupgrade.ui.model.Tone;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.UpgradePage;
import java.util.List;
import java.util.Optional;

/** Asks over which transport a large dump is uploaded, before the first byte of it. */
public final class TransportPage extends UpgradePage {

  /** The question for an upgrade whose dump is large, and whose platform offers both transports. */
  public TransportPage(PageContext context, Route route, Upgrade upgrade) {
    super(context, route, upgrade, "upload.way", "upload");
  }

  @Override
  public Body body() {
    String size = ByteSize.words(session().dump().map(DumpFile::size).orElse(0L));
    return new TextBody(
        List.of(
            new Paragraph(
                Tone.STRONG, "The dump is large (" + size + "). How do you want to upload it?"),
            Paragraph.plain(
                "Enter: over SFTP. If it is interrupted, it resumes where it stopped, even on"
                    + " another day. It needs an extra open port; if a firewall blocks it, you will"
                    + " see a message."),
            Paragraph.plain(
                "h: over HTTPS. It works almost everywhere, but if it is interrupted, it starts"
                    + " over."),
            new Paragraph(
                Tone.QUIET,
                "Your choice is saved with this upgrade. v changes it while nothing is being"
                    + " transferred.")),
        "",
        Optional.empty(),
        0);
  }

  @Override
  public List<Binding> bindings() {
    return List.of(
        TransferKeys.SFTP.does(() -> choose(Transport.SFTP)),
        TransferKeys.HTTPS.does(() -> choose(Transport.HTTPS)),
        LeavingKeys.HOME.does(route::home),
        LeavingKeys.QUIT.does(route::quit));
  }

  private void choose(Transport transport) {
    upgrade.prefer(Optional.of(transport));
    route.follow(upgrade, true);
  }
}
