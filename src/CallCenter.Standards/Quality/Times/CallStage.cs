using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>A stage of a contact with an agent (D8). The first four follow one another; holds lie within them.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CallStage
{
    /// <summary>From the answer until the customer can say what it is about.</summary>
    Greeting,

    /// <summary>Until the agent knows what the customer needs.</summary>
    Understanding,

    /// <summary>Until the matter is dealt with, as far as this contact does it.</summary>
    Solving,

    /// <summary>The summary, the question whether all is done, and the farewell.</summary>
    Closing,

    /// <summary>All times on hold together.</summary>
    Hold,

    /// <summary>The whole of it, from the answer to the end.</summary>
    Whole,
}
