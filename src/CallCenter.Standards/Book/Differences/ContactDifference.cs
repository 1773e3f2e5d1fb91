using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>A contact that two standards treat otherwise, with both answers.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ContactDifference : IExplained
{
    private readonly Listed<AnswerChange> answers;
    private readonly Listed<ExplanationPart> facts;

    /// <summary>The place in the log, from 0; 0 for a witness.</summary>
    public long Place { get; init; }

    /// <summary>The contact.</summary>
    public required Contact Contact { get; init; }

    /// <summary>The band of the risk score that the earlier standard was given; null for none.</summary>
    public string? BandBefore { get; init; }

    /// <summary>The band of the risk score that the later standard was given; null for none.</summary>
    public string? BandAfter { get; init; }

    /// <summary>What differs; at least one part.</summary>
    public required ImmutableArray<AnswerChange> Answers
    {
        get => answers;
        init => answers = value;
    }

    /// <summary>What is known of the contact, as clauses with the names of the later standard.</summary>
    public ImmutableArray<ExplanationPart> Facts
    {
        get => facts;
        init => facts = value;
    }

    /// <summary>What differs, in no language, then what is known of the contact.</summary>
    public Explanation Explain() => RouteSentences.Of(this);

    /// <summary>What differs, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">What differs alone, or with what is known of the contact.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>What differs, in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
