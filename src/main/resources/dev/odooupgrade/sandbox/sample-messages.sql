--
-- Name: mail_message; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.mail_message (
    id integer NOT NULL,
    subject character varying,
    body text
);


--
-- Data for Name: mail_message; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.mail_message (id, subject, body) FROM stdin;
