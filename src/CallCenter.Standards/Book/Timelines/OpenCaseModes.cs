using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>What becomes of open cases when another standard comes into force, area by area; they stay unless told otherwise.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OpenCaseModes
{
    /// <summary>Every open case stays under the standard it began with.</summary>
    public static OpenCaseModes AllStay { get; } = new();

    /// <summary>Who may decide on them.</summary>
    public OpenCaseMode Organization { get; init => field = Given.Member(value); }

    /// <summary>Their promises and ladders.</summary>
    public OpenCaseMode ServiceLevels { get; init => field = Given.Member(value); }

    /// <summary>Triage, transfer and assignment.</summary>
    public OpenCaseMode Routing { get; init => field = Given.Member(value); }

    /// <summary>Scores and ratings.</summary>
    public OpenCaseMode Risk { get; init => field = Given.Member(value); }

    /// <summary>Their workflows.</summary>
    public OpenCaseMode Workflows { get; init => field = Given.Member(value); }

    /// <summary>What is said.</summary>
    public OpenCaseMode Scripts { get; init => field = Given.Member(value); }

    /// <summary>Reviews.</summary>
    public OpenCaseMode Quality { get; init => field = Given.Member(value); }

    /// <summary>The mode of an area.</summary>
    /// <param name="area">The area.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such area.</exception>
    public OpenCaseMode this[CaseArea area] => area switch
    {
        CaseArea.Organization => Organization,
        CaseArea.ServiceLevels => ServiceLevels,
        CaseArea.Routing => Routing,
        CaseArea.Risk => Risk,
        CaseArea.Workflows => Workflows,
        CaseArea.Scripts => Scripts,
        CaseArea.Quality => Quality,
        _ => throw Given.NoMember(area, nameof(area)),
    };
}
