using System.Text.Json;
using System.Text.Json.Serialization;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Conformance.EventLogs;

/// <summary>How an event log reads, and what it means in a workflow.</summary>
public sealed record EventLogMap
{
    /// <summary>What the log is, for the reader of the map.</summary>
    public string? Description { get; init; }

    /// <summary>What separates columns: one character, or <c>tab</c>; absent for a comma.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The column that tells cases apart.</summary>
    public required string Case { get; init; }

    /// <summary>The column of what happened.</summary>
    public required string Activity { get; init; }

    /// <summary>The column of when it happened.</summary>
    public required string Time { get; init; }

    /// <summary>The column of who did it; absent where the log does not tell.</summary>
    public string? Role { get; init; }

    /// <summary>The column of what tells events apart.</summary>
    public string? Id { get; init; }

    /// <summary>What is written in place of a value that is missing.</summary>
    public List<string>? Missing { get; init; }

    /// <summary>The pattern of times in NodaTime's letters; absent for ISO-8601.</summary>
    public string? TimePattern { get; init; }

    /// <summary>The IANA zone of local times; absent where every time carries its offset.</summary>
    public string? Zone { get; init; }

    /// <summary>What puts the events of a case in order.</summary>
    public EventOrder Order { get; init; }

    /// <summary>The code of the workflow to compare with; absent for none.</summary>
    public string? Workflow { get; init; }

    /// <summary>The path of the book that has the workflow, from the map's folder; absent where <see cref="Workflows"/> has it, or the shipped book.</summary>
    public string? Book { get; init; }

    /// <summary>The workflow itself, as the section <c>workflows</c> of a book.</summary>
    public JsonElement? Workflows { get; init; }

    /// <summary>What activities mean; absent where each event of the workflow means itself.</summary>
    public Dictionary<string, Meanings>? Activities { get; init; }

    /// <summary>Activities that say nothing about the workflow.</summary>
    public List<string>? Ignored { get; init; }

    /// <summary>The roles of the log that are roles of the workflow, by code.</summary>
    public Dictionary<string, string>? Roles { get; init; }

    /// <summary>Whether an event that means the state its case is in is an update.</summary>
    public bool StatesMayRepeat { get; init; }

    /// <summary>Whether a case may still be open at its last event.</summary>
    public bool CasesMayBeOpen { get; init; }

    /// <summary>How many deviations and variants to list; absent for 10.</summary>
    public int? List { get; init; }

    /// <summary>What an activity means: a state, a command, an event, or several of them.</summary>
    public sealed record Meanings
    {
        /// <summary>The state that the case is in after it.</summary>
        public string? State { get; init; }

        /// <summary>The command that was given.</summary>
        public string? Command { get; init; }

        /// <summary>The event that a step gave.</summary>
        public string? Event { get; init; }

        internal IEnumerable<MappedActivity> Of(string activity) =>
            from meaning in new[] { (ActivityMeaning.State, State), (ActivityMeaning.Command, Command), (ActivityMeaning.Event, Event) }
            where meaning.Item2 is not null
            select new MappedActivity(activity, meaning.Item1, meaning.Item2);
    }
}

/// <summary>Reads maps strictly: unknown, duplicate, missing and null members are errors.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    Converters = [typeof(JsonStringEnumConverter<EventOrder>)])]
[JsonSerializable(typeof(EventLogMap))]
internal sealed partial class EventLogMapJson : JsonSerializerContext;
