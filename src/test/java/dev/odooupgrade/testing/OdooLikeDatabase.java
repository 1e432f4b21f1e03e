package dev.odooupgrade.testing;

/** The tables of an Odoo database that matter here, with accents and enough rows to weigh some. */
public final class OdooLikeDatabase {
  private OdooLikeDatabase() {}

  public static String sql() {
    return """
    CREATE TABLE ir_module_module (
      id serial PRIMARY KEY,
      name varchar NOT NULL,
      state varchar,
      latest_version varchar,
      author varchar
    );
    INSERT INTO ir_module_module (name, state, latest_version, author) VALUES
      ('account', 'installed', '15.0.1.2', 'Odoo S.A.'),
      ('base', 'installed', '15.0.1.3', 'Odoo S.A.'),
      ('l10n_be', 'installed', '15.0.2.0', 'Noviat & Odoo');
    CREATE TABLE res_partner (
      id serial PRIMARY KEY,
      name varchar NOT NULL,
      city varchar,
      is_company boolean,
      create_date timestamp
    );
    INSERT INTO res_partner (name, city, is_company, create_date)
      SELECT 'Société Générale d''Été n° ' || n, 'Liège', n % 2 = 0,
        timestamp '2020-01-01' + n * interval '1 minute'
      FROM generate_series(1, 5000) AS n;
    CREATE TABLE res_users (
      id serial PRIMARY KEY,
      login varchar NOT NULL,
      partner_id integer NOT NULL REFERENCES res_partner (id)
    );
    INSERT INTO res_users (login, partner_id) VALUES ('admin', 1), ('zoë', 2);
    CREATE TABLE ir_attachment (id serial PRIMARY KEY, name varchar, db_datas bytea);
    INSERT INTO ir_attachment (name, db_datas)
      SELECT 'bijlage ' || n, decode(repeat(md5(n::text), 2000), 'hex')
      FROM generate_series(1, 40) AS n;
    """;
  }
}
