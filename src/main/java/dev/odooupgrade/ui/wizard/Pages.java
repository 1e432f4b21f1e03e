package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.ui.home.HomePage;
import dev.odooupgrade.ui.log.LogPage;
import dev.odooupgrade.ui.order.OrderPage;
import dev.odooupgrade.ui.page.Page;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.report.ReportPage;
import dev.odooupgrade.ui.status.ProcessPage;
import dev.odooupgrade.ui.status.StatusPage;
import dev.odooupgrade.ui.transfer.DownloadPage;
import dev.odooupgrade.ui.transfer.FetchPage;
import dev.odooupgrade.ui.transfer.TransportPage;
import dev.odooupgrade.ui.transfer.UploadPage;

/** Makes the pages, and knows which one an upgrade is at. */
record Pages(PageContext context, Route route) {

  Page home() {
    return new HomePage(context, route);
  }

  Page where(Upgrade upgrade, boolean moving) {
    return switch (upgrade.session().stage()) {
      case DRAFT, CREATING -> new OrderPage(context, route, upgrade);
      case CREATED, UPLOADING -> new UploadPage(context, route, upgrade, moving);
      case UPLOADED, SUBMITTING -> new ProcessPage(context, route, upgrade, moving);
      case RUNNING, ENDED_BADLY -> status(upgrade);
      case DONE ->
          upgrade.session().transfers().unfinished().isPresent()
              ? download(upgrade, false)
              : status(upgrade);
    };
  }

  Page transport(Upgrade upgrade) {
    return new TransportPage(context, route, upgrade);
  }

  Page status(Upgrade upgrade) {
    return new StatusPage(context, route, upgrade);
  }

  Page log(Upgrade upgrade) {
    return new LogPage(context, route, upgrade);
  }

  Page report(Upgrade upgrade) {
    return new ReportPage(context, route, upgrade);
  }

  Page fetch(Upgrade upgrade) {
    return new FetchPage(context, route, upgrade);
  }

  Page download(Upgrade upgrade, boolean moving) {
    return new DownloadPage(context, route, upgrade, moving);
  }
}
