namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>
/// How a call log reads: its delimiter, its time zone, where each field of a contact comes from, and which rows count nowhere.
/// Texts compare exactly, after blanks around a value are taken off.
/// </summary>
internal sealed record LogMap
{
    /// <summary>What the log is, for the reader of the map.</summary>
    public string? Description { get; init; }

    /// <summary>The kind of record that a row is; absent, a contact.</summary>
    public string? Record { get; init; }

    /// <summary>One ASCII character, or <c>tab</c>, <c>comma</c>, <c>semicolon</c>, <c>pipe</c>.</summary>
    public required string Delimiter { get; init; }

    /// <summary>What a quote means; absent, as in RFC 4180.</summary>
    public QuoteMeaning Quotes { get; init; }

    /// <summary>The IANA zone of the local times. A time skipped or repeated by the clock change reads leniently: moved forward, or its earlier occurrence.</summary>
    public required string Zone { get; init; }

    /// <summary>Fields of the contact schema, by name, with their sources. <c>arrival</c> and <c>outcome</c> are required.</summary>
    public required Dictionary<string, FieldSource> Fields { get; init; }

    /// <summary>The column that tells contacts apart; absent, none can be named.</summary>
    public string? Id { get; init; }

    /// <summary>The code of the shipped calendar that promises are counted on; absent, each promise's own: around the clock for contacts.</summary>
    public string? Calendar { get; init; }

    /// <summary>
    /// What is known about a contact when it comes in, by fact: what triage, transfer and scores look at. Channel, need, topic, segment, region and language come from the fields of
    /// the same name where they are not given here.
    /// </summary>
    public Dictionary<string, FactSource>? Facts { get; init; }

    /// <summary>Rows to leave out; a row whose outcome reads <c>excluded</c> is left out as well.</summary>
    public List<ExcludedRows>? Exclude { get; init; }
}

/// <summary>What a quote character means in a log.</summary>
internal enum QuoteMeaning
{
    /// <summary>It encloses values as in RFC 4180, each row on one line: a quote left open spoils its own row only.</summary>
    Enclosing,

    /// <summary>It encloses values as in RFC 4180, line breaks included: a quote left open spoils the rest of the file.</summary>
    EnclosingLines,

    /// <summary>It is a character like any other.</summary>
    Ordinary,
}

/// <summary>The rows whose column has one of the values.</summary>
internal sealed record ExcludedRows
{
    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>The values.</summary>
    public required List<string> Values { get; init; }
}
