using CallCenter.Standards.Quality;

namespace CallCenter.Standards.Benchmarks.Quality;

/// <summary>The mean of a form's sections by weight, each the mean of its items: answers found by code, decimals throughout.</summary>
internal static class WeightedMean
{
    public static decimal Of(ReviewForm form, Review review)
    {
        var answers = review.Answers.ToDictionary(answer => answer.Item, StringComparer.Ordinal);
        decimal score = form.Sections.Sum(section => section.Weight * section.Items.Sum(item => item.Weight * Met(item, answers[item.Code])) / section.Items.Sum(item => item.Weight));
        return Math.Round(100 * score / form.Sections.Sum(section => section.Weight), form.Decimals, MidpointRounding.ToEven);
    }

    private static decimal Met(ReviewItem item, ReviewAnswer answer) => item.Answers switch
    {
        ScaleAnswers scale => (answer.Points!.Value - scale.From) / (scale.To - scale.From),
        ChoiceAnswers choice => choice.Choices.Single(known => known.Code == answer.Choice).Meets.Ratio,
        _ => answer.Choice == "yes" ? 1 : 0,
    };
}
