package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.flow.Upgrade;
import dev.odooupgrade.ui.home.HomePage;
import dev.odooupgrade.ui.log.LogPage;
import dev.odooupgrade.ui.order.OrderPage;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.page.Page;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.report.ReportPage;
import dev.odooupgrade.ui.run.ProcessPage;
import dev.odooupgrade.ui.run.StatusPage;
import dev.odooupgrade.ui.transfer.DownloadPage;
import dev.odooupgrade.ui.transfer.FetchPage;
import dev.odooupgrade.ui.transfer.UploadPage;
import dev.odooupgrade.ui.transfer.WayPage;

/** Makes the pages, and knows which one an upgrade is at. */
record Pages(Desk desk, Route route) {

  Page home() {
    return new HomePage(desk, route);
  }

  /** The page where an upgrade stands. */
  Page where(Upgrade upgrade, boolean moving) {
    return switch (upgrade.session().stage()) {
      case DRAFT, CREATING -> new OrderPage(desk, route, upgrade);
      case CREATED, UPLOADING -> new UploadPage(desk, route, upgrade, moving);
      case UPLOADED, SUBMITTING -> new ProcessPage(desk, route, upgrade, moving);
      case RUNNING, ENDED_BADLY -> status(upgrade);
      case DONE ->
          upgrade.session().transfers().unfinished().isPresent()
              ? download(upgrade, false)
              : status(upgrade);
    };
  }

  Page way(Upgrade upgrade) {
    return new WayPage(desk, route, upgrade);
  }

  Page status(Upgrade upgrade) {
    return new StatusPage(desk, route, upgrade);
  }

  Page log(Upgrade upgrade) {
    return new LogPage(desk, route, upgrade);
  }

  Page report(Upgrade upgrade) {
    return new ReportPage(desk, route, upgrade);
  }

  Page fetch(Upgrade upgrade) {
    return new FetchPage(desk, route, upgrade);
  }

  Page download(Upgrade upgrade, boolean moving) {
    return new DownloadPage(desk, route, upgrade, moving);
  }
}
