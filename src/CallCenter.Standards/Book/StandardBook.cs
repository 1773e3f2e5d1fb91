using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>
/// The standard of a customer service centre as immutable data: a header and one section for each area. It is read from JSON or made by a program,
/// and compiled once into a <see cref="Book.Standard"/> that answers questions.
/// </summary>
/// <remarks>
/// Reading is strict: unknown, duplicate, missing and null members, wrong kinds and unreadable formulas, conditions, times and targets are all findings, reported together.
/// A book is read only where none of them is an error; warnings let it pass, and <see cref="Validate()"/> tells them.
/// </remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed partial record StandardBook
{
    private static readonly Lazy<StandardBook> LazyShipped = new(ShippedBook.Read);
    private static readonly Lazy<string> LazySchema = new(BookSchema.Text);

    private readonly Lazy<(Standard? Standard, ImmutableArray<Finding> Findings)> compiled;
    private readonly Lazy<string> hash;
    private ImmutableArray<object> catalogues;
    private ImmutableArray<Finding> placed;
    private BookSources? sources;
    private ImmutableArray<RecordDefinition> records = FactRecords.All;

    /// <summary>Creates a book from its parts; <see cref="Validate()"/> or <see cref="Compile"/> checks them.</summary>
    public StandardBook()
        : this(Sections.Nothing)
    {
    }

    internal StandardBook(IEnumerable<object> catalogues)
    {
        this.catalogues = [.. catalogues];
        compiled = Compilation();
        hash = new(HashOf);
    }

    private StandardBook(StandardBook original)
    {
        Code = original.Code;
        Name = original.Name;
        Version = original.Version;
        Effective = original.Effective;
        Currency = original.Currency;
        Records = original.Records;
        catalogues = original.catalogues;
        compiled = Compilation();
        hash = new(HashOf);
    }

    /// <summary>The standard shipped with the library, drawn from the bank customer-service-centre template. Read at the first use.</summary>
    public static StandardBook Shipped => LazyShipped.Value;

    /// <summary>
    /// The JSON Schema (2020-12) of the format, for editors: every member with its name in English and in Chinese, what it takes and what stands for one left out. It tells what a text looks like; what its values mean to one another is
    /// told by reading it alone. The package holds it as <c>schema/standard-book.schema.json</c>.
    /// </summary>
    public static string JsonSchema => LazySchema.Value;

    /// <summary>The book's code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The version of the book's content, such as <c>1.2.0</c>; any text that is not blank.</summary>
    public required string Version { get; init; }

    /// <summary>The first day the book is in force.</summary>
    public required LocalDate Effective { get; init; }

    /// <summary>The currency of all its amounts, by its ISO 4217 code such as <c>CNY</c>: the bank's reporting currency. Null where it declares none. An overlay that changes it reopens every amount that it does not set itself.</summary>
    public string? Currency { get; init; }

    /// <summary>The values of the fields that areas share, such as channels and needs; no field is closed unless given.</summary>
    public VocabularyCatalogue Vocabulary
    {
        get => Sections.Vocabulary.Of(this);
        init => Put(Sections.Vocabulary, value);
    }

    /// <summary>The calendars of business time; none unless given.</summary>
    public CalendarCatalogue Calendars
    {
        get => Sections.Calendars.Of(this);
        init => Put(Sections.Calendars, value);
    }

    /// <summary>The organisation: roles, posts, lines and authority; none unless given.</summary>
    public OrganizationCatalogue Organization
    {
        get => Sections.Organization.Of(this);
        init => Put(Sections.Organization, value);
    }

    /// <summary>The KPIs: measures, formulas, targets, service levels and scorecards; none unless given.</summary>
    public KpiCatalogue Kpis
    {
        get => Sections.Kpis.Of(this);
        init => Put(Sections.Kpis, value);
    }

    /// <summary>What is promised, and how it is escalated; nothing unless given.</summary>
    public ServiceLevelCatalogue ServiceLevels
    {
        get => Sections.ServiceLevels.Of(this);
        init => Put(Sections.ServiceLevels, value);
    }

    /// <summary>Where contacts go, and how they are passed on; nothing unless given.</summary>
    public RoutingCatalogue Routing
    {
        get => Sections.Routing.Of(this);
        init => Put(Sections.Routing, value);
    }

    /// <summary>The risks: scales and matrices, the register, indicators and emergency plans; nothing unless given.</summary>
    public RiskCatalogue Risk
    {
        get => Sections.Risk.Of(this);
        init => Put(Sections.Risk, value);
    }

    /// <summary>The workflows of cases; none unless given.</summary>
    public WorkflowCatalogue Workflows
    {
        get => Sections.Workflows.Of(this);
        init => Put(Sections.Workflows, value);
    }

    /// <summary>What is said to customers at which step; nothing unless given.</summary>
    public ScriptCatalogue Scripts
    {
        get => Sections.Scripts.Of(this);
        init => Put(Sections.Scripts, value);
    }

    /// <summary>The numbers that areas share; none unless given.</summary>
    public AgreementCatalogue Agreements
    {
        get => Sections.Agreements.Of(this);
        init => Put(Sections.Agreements, value);
    }

    /// <summary>How service is reviewed, and which contacts are; nothing unless given.</summary>
    public QualityCatalogue Quality
    {
        get => Sections.Quality.Of(this);
        init => Put(Sections.Quality, value);
    }

    /// <summary>Which surveys are made, and what is read from them; none unless given.</summary>
    public SurveyCatalogue Surveys
    {
        get => Sections.Surveys.Of(this);
        init => Put(Sections.Surveys, value);
    }

    /// <summary>What is taught and examined, and which skills wait for it; nothing unless given.</summary>
    public TrainingCatalogue Training
    {
        get => Sections.Training.Of(this);
        init => Put(Sections.Training, value);
    }

    /// <summary>Who is called back and when, and how customers are tried; nothing unless given.</summary>
    public CallbackCatalogue Callbacks
    {
        get => Sections.Callbacks.Of(this);
        init => Put(Sections.Callbacks, value);
    }

    /// <summary>What has to be done when, and what information systems have to reach; nothing unless given.</summary>
    public ComplianceCatalogue Compliance
    {
        get => Sections.Compliance.Of(this);
        init => Put(Sections.Compliance, value);
    }

    /// <summary>How service is made better: the model by which the weakest is found, how improvements are carried out, and control charts; nothing unless given.</summary>
    public ImprovementCatalogue Improvement
    {
        get => Sections.Improvement.Of(this);
        init => Put(Sections.Improvement, value);
    }

    /// <summary>
    /// The vocabulary of fact records that measures, conditions and guards name fields of; not part of the JSON. The shipped <see cref="FactRecords.All"/>, with a host's own:
    /// each that is given replaces the shipped one of its name, or joins them.
    /// </summary>
    public ImmutableArray<RecordDefinition> Records
    {
        get => records;
        init => records = FactRecords.With(value);
    }

    /// <summary>
    /// SHA-256 of all that the book says, 64 lower-case hexadecimal digits: of its JSON on one line, in the order of the format. The order of members in a text, and whether one text or several layers make up the book, do not
    /// count; the vocabulary of records does not either.
    /// </summary>
    public string Hash => hash.Value;

    /// <summary>The texts that make up the book, the one at the bottom first; the book alone where no overlay was laid over it, or a program has changed it since.</summary>
    public ImmutableArray<BookLayer> Layers => sources?.Layers ?? [new BookLayer(Code, Version, null)];

    /// <summary>Where a value of the book is written: in the layer that gave it last.</summary>
    /// <param name="pointer">Where the value stands in the book: a JSON pointer (RFC 6901) such as those of findings.</param>
    public ValueSource SourceOf(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return sources?.Of(pointer) ?? new ValueSource(Layers[0], pointer, null, null);
    }

    /// <summary>
    /// What a bank that adopts the book has still to decide, in the order of the book: each entry with values that the book assumes, since the template leaves them open, each that says what a rule demands and that nobody has confirmed,
    /// and each draft; with who should decide, and what depends on it. An entry whose provenance a bank has set to <see cref="ProvenanceKind.Bank"/>, or has confirmed, is decided.
    /// </summary>
    public OpenDecisions StillToDecide() => OpenDecisionSearch.Of(this);

    /// <summary>
    /// What says something else than in an earlier book under the same version, in the order of this book: calendars, policies, workflows, scripts and scorecards by their own versions; KPIs, tables, the organisation and everything else by the
    /// book's, where both books have one code and version. Work that is open under what was edited in place would change with no word. Texts for people, provenance and confirmation do not count.
    /// </summary>
    /// <param name="earlier">The other book.</param>
    /// <exception cref="StandardBookException">One of the books has errors.</exception>
    public ImmutableArray<Finding> EditedInPlace(StandardBook earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        earlier.Compile();
        Compile();
        return BookChanges.Of(earlier, this);
    }

    /// <summary>
    /// All records that conditions of the book can be on: those of measures, and those that each area brings itself. A violation is none: its four facts are the codes of its own section, over which its table is gone through whole, and no two of them compare.
    /// </summary>
    internal ImmutableArray<RecordDefinition> AllRecords =>
    [
        .. Records,
        .. new[] { Contact.Schema.Definition, ServiceCase.Schema.Definition, WorkItem.Schema.Definition, InternalItem.Schema.Definition, EmergencyIncident.Schema.Definition, AuthorityFacts.Schema.Definition, CallbackOccasion.Schema.Definition, ReviewableContact.Schema.Definition }
            .Where(brought => !Records.Any(record => record.Name == brought.Name)),
    ];

    internal Standard? Standard => compiled.Value.Standard;

    /// <summary>Whether the book is as it was read from text, so that all its members are there; a changed copy is not.</summary>
    internal bool IsRead { get; init; }

    /// <summary>Every error and warning; empty where nothing is noteworthy. Checked once.</summary>
    public ImmutableArray<Finding> Validate() => placed.IsDefault ? compiled.Value.Findings : placed;

    /// <summary>Every error and warning, and the calendars whose data has ended by a day or ends soon after it: those of <see cref="BusinessCalendars.Ending"/>, at their places; and confirmations of a later day. To be asked now and then: time passes, and the book does not change.</summary>
    /// <param name="asOf">The day, such as today in the bank's zone.</param>
    /// <param name="days">How many days after it count as near; 0 to 3,660.</param>
    /// <exception cref="ArgumentOutOfRangeException">The days are out of range.</exception>
    public ImmutableArray<Finding> Validate(LocalDate asOf, int days = 90)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 3_660);
        return [.. Validate(), .. Standard?.Calendars.Ending(asOf, days) ?? [], .. LaterConfirmations.Of(this, asOf)];
    }

    /// <summary>The book at work. Compiled once: every call gives the same instance.</summary>
    /// <exception cref="StandardBookException">The book has errors, which only one made by a program can.</exception>
    public Standard Compile() => Standard ?? throw new StandardBookException(Validate());

    /// <summary>
    /// The book as JSON: members in the order of the format, definitions in the book's order, two blanks a level, line feeds, Chinese as it is.
    /// Reading it gives a book with the same JSON.
    /// </summary>
    /// <exception cref="StandardBookException">The book has errors, so that its JSON could not be read again.</exception>
    public string ToJson()
    {
        Compile();
        return FormText.Document(BookForm.Book, this);
    }

    /// <summary>Writes <see cref="ToJson"/> in UTF-8 without a byte order mark. What the stream throws passes through.</summary>
    /// <param name="stream">The stream; left open.</param>
    /// <exception cref="StandardBookException">The book has errors; nothing is written.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(ToJson()));
    }

    /// <summary>The code and the version, such as <c>bank-customer-service-centre 1.0.0</c>.</summary>
    public override string ToString() => $"{Code} {Version}";

    /// <summary>Whether both say the same, to the last member; the vocabulary of records does not count.</summary>
    public bool Equals(StandardBook? other) => other is not null && (ReferenceEquals(this, other) || BookForm.Book.AreEqual(this, other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Version);

    /// <summary>Gives the findings their places in the text that the book was read from; for the reader only, before anybody else has the book.</summary>
    internal void Place(ReadOnlySpan<byte> utf8, bool allowComments) => placed = FindingPlaces.Locate(Validate(), utf8, allowComments);

    /// <summary>Gives a book its layers; for the reader of overlays only, before anybody else has the book.</summary>
    internal void Put(BookSources layers, ImmutableArray<Finding> findings) => (sources, placed) = (layers, findings);

    internal object Catalogue(int section) => catalogues[section];

    private void Put<TCatalogue, TPart>(Section<TCatalogue, TPart> section, TCatalogue catalogue)
        where TCatalogue : class
        where TPart : class => catalogues = catalogues.SetItem(section.Index, catalogue);

    private string HashOf() => string.Create(2 * SHA256.HashSizeInBytes, SHA256.HashData(FormText.Canonical(BookForm.Book, this)), static (digits, hash) =>
    {
        for (int i = 0; i < digits.Length; i++)
        {
            digits[i] = "0123456789abcdef"[(hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 0xF];
        }
    });

    private Lazy<(Standard? Standard, ImmutableArray<Finding> Findings)> Compilation() => new(() =>
    {
        var findings = new FindingList();
        if (!IsRead)
        {
            BookForm.Book.Check(new FormReader(findings), this);
        }

        if (findings.HasErrors)
        {
            return (null, findings.ToImmutable()); // what is missing cannot be compiled around, as it can where it is absent from a text
        }

        Standard? standard = BookCompilation.Compile(this, null, findings);
        return (standard, findings.ToImmutable());
    });
}
