package dev.odooupgrade.sandbox.current;

/** The report that comes with an upgraded database: a page for people. */
final class SimulatedReport {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Upgrade report</title>
      </head>
      <body>
      <h1>Congratulations, you have just upgraded to Odoo %s</h1>
      <p>This report was made by the sandbox: this is not Odoo. The aim was %s.</p>
      <h2>What has changed</h2>
      <ul>
      <li>The café module was <b>renamed</b>.</li>
      <li>2 views were disabled &amp; kept.</li>
      </ul>
      <h2>Views to check</h2>
      <table>
      <tr><th>View</th><th>Model</th></tr>
      <tr><td>customer_1.form</td><td>sale.order</td></tr>
      <tr><td>customer_2.tree</td><td>res.partner</td></tr>
      </table>
      </body>
      </html>
      """;

  private SimulatedReport() {}

  static String of(CurrentRequest request) {
    return PAGE.formatted(request.order().target(), request.order().aim());
  }
}
