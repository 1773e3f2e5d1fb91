using System.Collections.Immutable;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Workflows;

/// <summary>What workflows name that others define; null parts are not known, and nothing is said about their codes.</summary>
internal sealed class WorkflowSurroundings
{
    /// <summary>The records that facts come as; <see cref="WorkItem"/> and <see cref="InternalItem"/> unless others of their names are given.</summary>
    public required ImmutableArray<RecordDefinition> Records { get; init; }

    public required BusinessCalendars? Calendars { get; init; }

    /// <summary>The codes of the organisation's roles and posts.</summary>
    public IReadOnlyCollection<string>? Roles { get; init; }

    /// <summary>The codes of the actions that authority is given for.</summary>
    public IReadOnlyCollection<string>? Authorities { get; init; }

    /// <summary>The clocks of service levels.</summary>
    public IReadOnlyCollection<KnownClock>? Clocks { get; init; }

    public RecordDefinition? Record(string name) => Records.Append(WorkItem.Schema.Definition).Append(InternalItem.Schema.Definition).FirstOrDefault(record => record.Name == name);
}

/// <summary>A clock of service levels, and the codes of the events that move it.</summary>
/// <param name="Code">The policy's code, a slash and the target's.</param>
/// <param name="Starts">What starts it, also after it was called off.</param>
/// <param name="Reopens">What opens it again after it was stopped.</param>
/// <param name="Pauses">What holds it.</param>
/// <param name="Resumes">What lets it go on.</param>
/// <param name="Stops">What stops it.</param>
/// <param name="Cancels">What calls it off.</param>
internal sealed record KnownClock(
    string Code, ImmutableArray<string> Starts, ImmutableArray<string> Reopens, ImmutableArray<string> Pauses, ImmutableArray<string> Resumes, ImmutableArray<string> Stops, ImmutableArray<string> Cancels);
