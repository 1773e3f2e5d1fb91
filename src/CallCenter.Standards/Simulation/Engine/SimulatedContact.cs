using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>What became of a contact in a simulation. The default value is a contact of which nothing is known.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Lives as long as the run that it comes from; what leaves are its record, its facts and its triage.")]
public readonly record struct SimulatedContact
{
    private readonly Visit? visit;

    internal SimulatedContact(in ContactRecord record, Visit visit, bool isLeft)
    {
        Record = record;
        this.visit = visit;
        IsLeft = isLeft;
    }

    /// <summary>The record that a log would have of it.</summary>
    public ContactRecord Record { get; }

    /// <summary>What was known of it when it came.</summary>
    public Contact Facts => visit?.Facts ?? default;

    /// <summary>What triage answered.</summary>
    public TriageDecision Triage => visit?.Kind.Triage ?? default;

    /// <summary>The code of its source; null where it was given.</summary>
    public string? Source => visit?.Source?.Source.Code;

    /// <summary>Its identity: that which was given, or the source's code, the number among its contacts and that of the attempt, such as <c>card-calls/17/0</c>.</summary>
    public string Id => visit is null ? "" : visit.Id ?? string.Create(CultureInfo.InvariantCulture, $"{visit.Source!.Source.Code}/{visit.Number}/{visit.Attempt}");

    /// <summary>How often the customer had tried before with this matter.</summary>
    public int Attempt => visit?.Attempt ?? 0;

    /// <summary>How many rings of the strategy were open when it was given to its agent.</summary>
    public int Ring => visit?.Ring ?? 0;

    /// <summary>What promises go by: the facts of a case of the kind <c>contact</c>, for <see cref="ServiceLevelEvaluator"/>.</summary>
    public ServiceCase Case => new()
    {
        Kind = "contact",
        Channel = Record.Channel,
        Need = Record.Need,
        Segment = Record.Segment,
        Region = Record.Region,
    };

    /// <summary>What starts and stops clocks: <c>queued</c> when a person is asked for, then <c>answered</c>, <c>replied</c> in a chat, or <c>abandoned</c>; nothing for a contact that never asked for a person or was turned away.</summary>
    public ImmutableArray<CaseEvent> Events
    {
        get
        {
            string? end = Record.Outcome switch
            {
                ContactOutcome.Answered => Record.Channel == Channels.Chat ? "replied" : "answered",
                ContactOutcome.Abandoned => "abandoned",
                _ => null,
            };
            Instant asked = Record.Arrival + (Record.IvrTime ?? Duration.Zero);
            return end is null ? [] : [new CaseEvent("queued", asked, "queued"), new CaseEvent(end, asked + Record.Wait, end)];
        }
    }

    /// <summary>Whether nobody came for it until the simulation had nothing left to do; its record tells it as given up then.</summary>
    public bool IsLeft { get; }
}
