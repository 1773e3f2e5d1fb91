namespace CallCenter.Standards.Kpis;

/// <summary>
/// A batch of contacts column by column, for hosts that have columns (Arrow, Parquet, readers of databases): the fields of <see cref="ContactRecord"/>, whose meaning is told there. A column that is not given is missing in
/// every contact; arrival, wait, talk and outcome are of every contact, and are left out only by a source that does not record them. Nothing is copied: columns view memory of the host.
/// The default is a batch of no contacts.
/// </summary>
public readonly ref struct ContactColumns
{
    /// <summary>A batch of a number of contacts; each column has a value for each of them. Some thousand to a hundred thousand contacts at a time run fastest.</summary>
    /// <param name="count">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public ContactColumns(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count;
    }

    /// <summary>The number of contacts.</summary>
    public int Count { get; }

    /// <summary>The channels.</summary>
    public DictionaryColumn Channel { get; init; }

    /// <summary>The needs.</summary>
    public DictionaryColumn Need { get; init; }

    /// <summary>The topics.</summary>
    public DictionaryColumn Topic { get; init; }

    /// <summary>The customers' classes.</summary>
    public DictionaryColumn Segment { get; init; }

    /// <summary>The customers' regions.</summary>
    public DictionaryColumn Region { get; init; }

    /// <summary>The languages.</summary>
    public DictionaryColumn Language { get; init; }

    /// <summary>The agents.</summary>
    public DictionaryColumn Agent { get; init; }

    /// <summary>The teams.</summary>
    public DictionaryColumn Team { get; init; }

    /// <summary>The queues.</summary>
    public DictionaryColumn Queue { get; init; }

    /// <summary>When they reached the centre; of every contact.</summary>
    public TimeColumn Arrival { get; init; }

    /// <summary>Times spent in IVR or bot.</summary>
    public TimeColumn IvrTime { get; init; }

    /// <summary>Waits; of every contact.</summary>
    public TimeColumn Wait { get; init; }

    /// <summary>Talk times, holds included; of every contact.</summary>
    public TimeColumn Talk { get; init; }

    /// <summary>Holds.</summary>
    public TimeColumn Hold { get; init; }

    /// <summary>After-call work.</summary>
    public TimeColumn WrapUp { get; init; }

    /// <summary>How they ended, by the codes of <see cref="ContactOutcome"/>: <c>answered</c>, <c>abandoned</c>, <c>self-served</c> …; of every contact.</summary>
    public DictionaryColumn Outcome { get; init; }

    /// <summary>Whether they entered a queue.</summary>
    public FlagColumn Queued { get; init; }

    /// <summary>Whether they were resolved at this first contact.</summary>
    public FlagColumn ResolvedAtFirstContact { get; init; }

    /// <summary>Whether they were transferred.</summary>
    public FlagColumn Transferred { get; init; }

    /// <summary>Whether the customer had been in touch about the same matter before.</summary>
    public FlagColumn Repeat { get; init; }

    // By the field's place in the schema of contacts.
    internal DictionaryColumn TextsOf(int field) => field switch
    {
        0 => Channel,
        1 => Need,
        2 => Topic,
        3 => Segment,
        4 => Region,
        5 => Language,
        6 => Agent,
        7 => Team,
        8 => Queue,
        ContactFields.Outcome => Outcome,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    internal TimeColumn TimesOf(int field) => field switch
    {
        ContactFields.Arrival => Arrival,
        10 => IvrTime,
        11 => Wait,
        12 => Talk,
        13 => Hold,
        14 => WrapUp,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    internal FlagColumn FlagsOf(int field) => field switch
    {
        16 => Queued,
        17 => ResolvedAtFirstContact,
        18 => Transferred,
        19 => Repeat,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
