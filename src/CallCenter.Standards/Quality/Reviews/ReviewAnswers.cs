using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>The answers that an item can have: yes or no (<see cref="YesNoAnswers"/>), points (<see cref="ScaleAnswers"/>), or one of several (<see cref="ChoiceAnswers"/>).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public abstract record ReviewAnswers
{
    private protected ReviewAnswers()
    {
    }
}
