using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>What an item that cannot be judged does to the score.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum NotApplicablePolicy
{
    /// <summary>It has to be judged.</summary>
    Forbidden,

    /// <summary>Its weight goes to the other items of its section; to the other sections where none is left.</summary>
    RedistributeInSection,

    /// <summary>Its weight goes to all other items of the form, each section keeping its share of the rest.</summary>
    RedistributeInForm,

    /// <summary>It counts as fully met.</summary>
    CountsAsFull,

    /// <summary>The review is not passed; the other items of its section, or the other sections, make the score.</summary>
    FailsForm,
}
