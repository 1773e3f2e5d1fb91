using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>A part of how a contact is treated.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RoutePart
{
    /// <summary>Whether it carries a risk.</summary>
    Risk,

    /// <summary>Whether the operation is stopped at once.</summary>
    Stop,

    /// <summary>Where it waits.</summary>
    Queue,

    /// <summary>How it is handled.</summary>
    Strategy,

    /// <summary>The department or body that it is passed on to.</summary>
    Department,

    /// <summary>How urgent it is.</summary>
    Priority,

    /// <summary>What its agent must be able to do.</summary>
    Skills,

    /// <summary>How it is received.</summary>
    Reception,

    /// <summary>What is promised.</summary>
    ServiceLevel,

    /// <summary>How fast it is passed on.</summary>
    Urgency,

    /// <summary>Whom to tell when it is passed on.</summary>
    Notice,

    /// <summary>Who joins whoever answered first.</summary>
    Support,
}
