--
-- Name: ir_attachment; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.ir_attachment (
    id integer NOT NULL,
    name character varying NOT NULL,
    db_datas bytea
);


--
-- Data for Name: ir_attachment; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.ir_attachment (id, name, db_datas) FROM stdin;
