using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>
/// How one book differs from an earlier one, and what comes of it: every value that changed, and the consequences for targets, promises, routes, scores, authority, workflows and figures. Each consequence holds whatever way the
/// change was made: a rule split in two, or columns in another order, have none.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StandardDiff : IExplained
{
    private readonly Listed<BookChange> changes;
    private readonly Listed<Consequence> consequences;
    private readonly Listed<Finding> editedInPlace;

    /// <summary>The earlier book, by name and content.</summary>
    public required DefinitionVersion Before { get; init; }

    /// <summary>The later book, by name and content.</summary>
    public required DefinitionVersion After { get; init; }

    /// <summary>What changed, the weightiest first, then in the order of the book.</summary>
    public required ImmutableArray<BookChange> Changes
    {
        get => changes;
        init => changes = value;
    }

    /// <summary>What comes of it, the gravest first: another currency, contacts that go elsewhere, then steps, scores, policies, tables and conditions, authority, due times, promises, targets and figures.</summary>
    public required ImmutableArray<Consequence> Consequences
    {
        get => consequences;
        init => consequences = value;
    }

    /// <summary>
    /// What says something else under the version that it had: calendars, policies, workflows, scripts and scorecards (<c>CCS1016</c>), at their places in the later book. Work that is open under them would change with no word: see
    /// <see cref="StandardBook.EditedInPlace"/>.
    /// </summary>
    public ImmutableArray<Finding> EditedInPlace
    {
        get => editedInPlace;
        init => editedInPlace = value;
    }

    /// <summary>Whether every consequence of these kinds was looked for to the end. Otherwise the work limit was reached, or tables ask for what contacts as shipped do not have, and there may be more than are listed.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether both books say the same.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>How a book differs from an earlier one.</summary>
    /// <param name="before">The earlier book.</param>
    /// <param name="after">The later book.</param>
    /// <param name="options">How much work to do; null for the default.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="StandardBookException">One of the books has errors.</exception>
    public static StandardDiff Between(StandardBook before, StandardBook after, DiffOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Between(before.Compile(), after.Compile(), options, cancellation);
    }

    /// <summary>How a standard differs from an earlier one.</summary>
    /// <param name="before">The earlier standard.</param>
    /// <param name="after">The later standard.</param>
    /// <param name="options">How much work to do; null for the default.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static StandardDiff Between(Standard before, Standard after, DiffOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return DiffSearch.Run(before, after, options ?? DiffOptions.Default, cancellation);
    }

    /// <summary>
    /// The contacts of a log that are treated otherwise under the later standard, in the order of the log, each with both answers. Read as it is asked for: a log of any length takes the memory of one contact.
    /// </summary>
    /// <param name="before">The earlier standard.</param>
    /// <param name="after">The later standard.</param>
    /// <param name="contacts">The contacts as they came in, such as yesterday's; where triage tests the band of a score, each is scored by the card of its own standard.</param>
    /// <param name="most">The most that are given; at least 0.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">A book was read with a host's own fields of contacts, and its tables test them.</exception>
    public static IEnumerable<ContactDifference> InLog(Standard before, Standard after, IEnumerable<Contact> contacts, int most = int.MaxValue, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        return new TreatedContacts(before, after).In(contacts, most, cancellation);
    }

    /// <summary>How the books differ, in no language: how much changed, then each consequence and each change.</summary>
    public Explanation Explain() => DiffSentences.Of(this);

    /// <summary>How the books differ, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How much changed alone, or with a line for each consequence and each change.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>How the books differ, in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
