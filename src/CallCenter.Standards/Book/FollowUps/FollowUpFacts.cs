using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>The review of a contact, and whose team it is of.</summary>
/// <param name="Team">The team.</param>
/// <param name="Review">The review.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TeamReview(string Team, ReviewCase Review);

/// <summary>The callback of a customer.</summary>
/// <param name="Customer">Who the customer is, by a number or in another way; it leaves as far as it may be shown.</param>
/// <param name="Callback">The callback.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CustomerCallback(string Customer, CallbackState Callback)
{
    /// <summary>What the host knows the callback by, which <see cref="FollowUp.Id"/> tells; null for the id of the event that planned it.</summary>
    public string? Id { get; init; }
}

/// <summary>What somebody rehearsed last of callbacks.</summary>
/// <param name="Agent">The agent's code.</param>
/// <param name="Rehearsal">The code of the rehearsal.</param>
/// <param name="On">The day, in the years 1 to 9,900; for who has not rehearsed it yet, the day on which it became a task.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StaffRehearsal(string Agent, string Rehearsal, LocalDate On);

/// <summary>What a host keeps of reviews, callbacks and training.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FollowUpFacts
{
    private readonly Listed<TeamReview> reviews;
    private readonly Listed<CustomerCallback> callbacks;
    private readonly Listed<TrainingRecord> training;
    private readonly Listed<StaffRehearsal> rehearsals;

    /// <summary>The reviews.</summary>
    public ImmutableArray<TeamReview> Reviews
    {
        get => reviews;
        init => reviews = value;
    }

    /// <summary>The callbacks.</summary>
    public ImmutableArray<CustomerCallback> Callbacks
    {
        get => callbacks;
        init => callbacks = value;
    }

    /// <summary>The records of training.</summary>
    public ImmutableArray<TrainingRecord> Training
    {
        get => training;
        init => training = value;
    }

    /// <summary>The rehearsals of callbacks; of the same agent and rehearsal the last day counts.</summary>
    public ImmutableArray<StaffRehearsal> Rehearsals
    {
        get => rehearsals;
        init => rehearsals = value;
    }
}
