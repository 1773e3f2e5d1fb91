using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>What an activity of a log means.</summary>
/// <param name="Activity">The activity as the log has it.</param>
/// <param name="Meaning">What kind of thing it means.</param>
/// <param name="Code">
/// The code of the state, command or event. A state inside another is named with it, as in <c>transfer/offered</c>; <c>open</c> is the command that opens a case, and a timed move counts as a command.
/// </param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record MappedActivity(string Activity, ActivityMeaning Meaning, string Code)
{
    /// <summary>What kind of thing it means.</summary>
    public ActivityMeaning Meaning { get; init => field = Given.Member(value); } = Given.Member(Meaning);
}

/// <summary>What an activity of a log tells.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ActivityMeaning
{
    /// <summary>The state that the case is in after it.</summary>
    State,

    /// <summary>The command that was given, or the timed move that was due.</summary>
    Command,

    /// <summary>The event that a step gave.</summary>
    Event,
}

/// <summary>What a role of a log means.</summary>
/// <param name="Role">The role as the log has it.</param>
/// <param name="Code">The code of the role in the workflow.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record MappedRole(string Role, string Code);
