using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>How it stands with one module or exam of somebody on a day.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TrainingItem
{
    private readonly Listed<string> programmes;

    /// <summary>Whether it is a module or an exam.</summary>
    public required TrainingPart Part { get; init => field = Given.Member(value); }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>How it stands.</summary>
    public required TrainingStatus Status { get; init => field = Given.Member(value); }

    /// <summary>The programmes that ask for it; none where only a qualification does.</summary>
    public ImmutableArray<string> Programmes
    {
        get => programmes;
        init => programmes = value;
    }

    /// <summary>The day it was completed or passed last; null where it never was.</summary>
    public LocalDate? Done { get; init; }

    /// <summary>The mark of the exam taken last, after an appeal where one was decided; null for modules and certificates.</summary>
    public Percentage? Score { get; init; }

    /// <summary>The last day on which it is in time; null where it has no day.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The first day on which it does not count any more; null where it counts for ever, or does not count.</summary>
    public LocalDate? Expires { get; init; }

    /// <summary>The first day on which an exam that was failed may be tried again; null where it was not failed, or has to be learnt anew first.</summary>
    public LocalDate? ResitFrom { get; init; }

    /// <summary>Whether it counts on the day: was passed last, and has not expired.</summary>
    public bool Counts => Done is not null && Status is (TrainingStatus.Valid or TrainingStatus.Due or TrainingStatus.Overdue);

    /// <summary>The code and the status.</summary>
    public override string ToString() => $"{Code}: {EnumCodes<TrainingStatus>.CodeOf(Status)}";
}
