using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs.CallLogs.Incoming;

/// <summary>The facts of a contact in service that a map can fill, and the fields of a log's contact they can come from.</summary>
internal static class FactFields
{
    private static readonly Vocabulary Words = StandardBook.Shipped.Compile().Vocabulary;

    private delegate Contact Setter(Contact contact, string value);

    private static readonly ImmutableDictionary<string, Setter> Setters = new Dictionary<string, Setter>(StringComparer.Ordinal)
    {
        ["channel"] = static (contact, value) => contact with { Channel = value },
        ["need"] = static (contact, value) => contact with { Need = value },
        ["problem"] = static (contact, value) => contact with { Problem = Member<ProblemType>(value) },
        ["topic"] = static (contact, value) => contact with { Topic = value },
        ["product"] = static (contact, value) => contact with { Product = value },
        ["complexity"] = static (contact, value) => contact with { Complexity = Member<Complexity>(value) },
        ["urgency"] = static (contact, value) => contact with { Urgency = Member<Urgency>(value) },
        ["segment"] = static (contact, value) => contact with { Segment = value },
        ["region"] = static (contact, value) => contact with { Region = value },
        ["centre-region"] = static (contact, value) => contact with { CentreRegion = value },
        ["language"] = static (contact, value) => contact with { Language = value },
        ["sentiment"] = static (contact, value) => contact with { Sentiment = Member<Sentiment>(value) },
        ["identity"] = static (contact, value) => contact with { Identity = Member<IdentityState>(value) },
        ["handled-badly"] = static (contact, value) => contact with { HandledBadly = value == "true" },
        ["complaint-settled"] = static (contact, value) => contact with { ComplaintSettled = value == "true" },
        ["suspected-fraud"] = static (contact, value) => contact with { SuspectedFraud = value == "true" },
        ["laundering-alert"] = static (contact, value) => contact with { LaunderingAlert = value == "true" },
        ["authority-named"] = static (contact, value) => contact with { AuthorityNamed = value == "true" },
        ["publicity-named"] = static (contact, value) => contact with { PublicityNamed = value == "true" },
        ["new-device"] = static (contact, value) => contact with { NewDevice = value == "true" },
        ["new-payee"] = static (contact, value) => contact with { NewPayee = value == "true" },
        ["guided-by-other"] = static (contact, value) => contact with { GuidedByOther = value == "true" },
        ["financial-difficulty"] = static (contact, value) => contact with { FinancialDifficulty = value == "true" },
        ["life-event"] = static (contact, value) => contact with { LifeEvent = value == "true" },
        ["needs-assistance"] = static (contact, value) => contact with { NeedsAssistance = value == "true" },
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The facts, sorted.</summary>
    public static IEnumerable<string> Names => Setters.Keys.Order(StringComparer.Ordinal);

    /// <summary>The fields that facts can come from.</summary>
    public static ImmutableArray<string> Sources { get; } = ["channel", "need", "topic", "segment", "region", "language", "agent", "team", "queue"];

    /// <summary>The values of a fact, those that the standard declares among them; empty where any text is one.</summary>
    public static ImmutableArray<string> ValuesOf(string fact) => Contact.Schema.Definition.Find(fact)! switch
    {
        { Type: FieldType.Boolean } => ["true", "false"],
        { Values: { IsEmpty: false } own } => own,
        _ => Words.ValuesOf(fact, Contact.Schema.Definition.Name),
    };

    /// <summary>Whether a value of a log can be kept as it is: a word of its own that the standard does not know is told where it counts, except where nothing can be done without it.</summary>
    public static bool CanKeep(string fact, string value)
    {
        ImmutableArray<string> values = ValuesOf(fact);
        bool isOpen = Contact.Schema.Definition.Find(fact) is { Type: FieldType.Text, Values.IsEmpty: true };
        return values.IsEmpty || values.Contains(value) || (isOpen && fact is not ("channel" or "need"));
    }

    public static bool Exists(string fact) => Setters.ContainsKey(fact);

    public static Contact Set(Contact contact, string fact, string value) => Setters[fact](contact, value);

    public static string? Read(in ContactRecord contact, string source) => source switch
    {
        "channel" => contact.Channel,
        "need" => contact.Need,
        "topic" => contact.Topic,
        "segment" => contact.Segment,
        "region" => contact.Region,
        "language" => contact.Language,
        "agent" => contact.Agent,
        "team" => contact.Team,
        _ => contact.Queue,
    };

    private static TEnum Member<TEnum>(string code)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(code.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
