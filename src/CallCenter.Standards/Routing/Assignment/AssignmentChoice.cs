using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Who is given a contact. The default value says that nobody is, at ring 0, and that waiting longer changes nothing.</summary>
/// <param name="Agent">The agent; null where none is eligible, or all who are were given to others.</param>
/// <param name="Ring">How many rings were open: 0 where nothing was given up.</param>
/// <param name="NextRelaxation">
/// Where nobody is given, the waiting time at which less will be asked; null where it never will. Before then only a change of an agent can help.
/// </param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct AssignmentChoice(Agent? Agent, int Ring, Duration? NextRelaxation) : IExplained
{
    /// <summary>Who is given the contact, in no language.</summary>
    public Explanation Explain() => AssignmentSentences.Of(in this);

    /// <summary>Who is given the contact, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Who is alone, or with how many rings were open.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
