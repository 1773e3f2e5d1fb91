using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>An area of a standard that is asked about one case again and again while it is open.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CaseArea
{
    /// <summary>Who may decide what.</summary>
    Organization,

    /// <summary>What is promised, and how it is escalated.</summary>
    ServiceLevels,

    /// <summary>Where it goes, and how it is passed on.</summary>
    Routing,

    /// <summary>How its risk is scored and rated.</summary>
    Risk,

    /// <summary>The steps that it takes.</summary>
    Workflows,

    /// <summary>What is said at each step.</summary>
    Scripts,

    /// <summary>How the service given is reviewed.</summary>
    Quality,
}
