using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>A standard's scorecards at work, by code. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a RiskCatalogue, which is written; what leaves are scores.")]
public sealed class RiskScorecards
{
    private readonly Dictionary<string, CompiledScorecard> cards;
    private readonly Dictionary<string, ScorecardEvaluator<Contact>> contacts;

    internal RiskScorecards(ImmutableArray<CompiledScorecard> all)
    {
        All = all;
        cards = all.ToDictionary(card => card.Card.Code, StringComparer.Ordinal);
        contacts = all.Where(ReadsContacts).ToDictionary(card => card.Card.Code, card => card.Bind(Contact.Schema), StringComparer.Ordinal);
    }

    /// <summary>All cards in the catalogue's order.</summary>
    public ImmutableArray<CompiledScorecard> All { get; }

    /// <summary>The card of a code.</summary>
    /// <exception cref="UnknownCodeException">There is no such card.</exception>
    public CompiledScorecard this[string code] => cards.TryGetValue(code, out CompiledScorecard? card)
        ? card
        : throw new UnknownCodeException("scorecard", code, cards.Keys);

    /// <summary>Checks cards against the records they score and compiles them.</summary>
    /// <param name="cards">The cards, codes unique.</param>
    /// <param name="records">Records of a host's own: each replaces the shipped contact where it has its name, the last of two.</param>
    /// <exception cref="FindingsException">There are errors; all findings are in the exception.</exception>
    public static RiskScorecards Compile(ImmutableArray<RiskScorecard> cards, IEnumerable<RecordDefinition>? records = null)
    {
        var findings = new FindingList();
        return Compile(new LocatedList<RiskScorecard>(cards.IsDefault ? cards : Given.Items(cards), Place.At("")), Given.Items(records ?? [], nameof(records)), findings) ?? throw new FindingsException("The scorecards", findings.ToImmutable());
    }

    /// <summary>The card of a code; null where there is none.</summary>
    public CompiledScorecard? Find(string code) => cards.GetValueOrDefault(code);

    /// <summary>The card of a code over contacts, ready to score them.</summary>
    /// <exception cref="ArgumentException">There is no such card (<see cref="UnknownCodeException"/>), or it scores another record; <see cref="CompiledScorecard.Bind"/> binds it to a schema of the host's.</exception>
    public ScorecardEvaluator<Contact> OverContacts(string code) => contacts.TryGetValue(code, out ScorecardEvaluator<Contact>? evaluator)
        ? evaluator
        : throw new ArgumentException($"Scorecard '{code}' scores record '{this[code].Record}', not contacts as shipped; bind it to the record's schema.", nameof(code));

    /// <summary>The score of a contact on a card, with its reasons.</summary>
    /// <param name="code">The card's code.</param>
    /// <param name="contact">The contact.</param>
    /// <exception cref="ArgumentException">There is no such card (<see cref="UnknownCodeException"/>), or it scores another record.</exception>
    public RiskScore Score(string code, in Contact contact) => OverContacts(code).Score(in contact);

    /// <summary>The compiled cards, or null where there are errors.</summary>
    internal static RiskScorecards? Compile(LocatedList<RiskScorecard> cards, IEnumerable<RecordDefinition> records, FindingList findings)
    {
        var known = OwnRecords.Over([Contact.Schema.Definition], records).ToDictionary(record => record.Name, StringComparer.Ordinal);
        int before = findings.Count;
        Codes.Of($"scorecard", cards, card => card.Code, findings);
        var compiled = new List<CompiledScorecard?>();
        foreach (Located<RiskScorecard> card in cards)
        {
            string name = card.Value.Record;
            if (known.TryGetValue(name, out RecordDefinition? record))
            {
                compiled.Add(CompiledScorecard.Compile(card, record, findings));
            }
            else
            {
                findings.Add(FindingRules.UnknownCode, card.At(c => c.Record), name, $"There is no record '{Excerpt.Of(name)}'; {NearestName.Suggest(name, [.. known.Keys])}.");
            }
        }

        return findings.ErrorsSince(before) || !cards.Place.IsWhole ? null : new RiskScorecards([.. compiled.Select(card => card!)]);
    }

    /// <summary>Whether there is a card of a code that scores contacts as shipped.</summary>
    internal bool ReadsContacts(string code) => contacts.ContainsKey(code);

    /// <summary>Whether a card reads nothing but what contacts have as shipped, even where a host has declared more of them.</summary>
    private static bool ReadsContacts(CompiledScorecard card) =>
        card.Record.Name == Contact.Schema.Definition.Name && card.FieldsRead.All(field => field.IsReadFrom(Contact.Schema.Definition));
}
