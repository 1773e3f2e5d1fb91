using System.Globalization;
using System.Text;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Texts that were read for sense once: a change of wording shows as a change of these files.</summary>
public sealed class ApprovedTexts
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Explanations_read_as_they_were_approved(string language)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(language);
        var text = new StringBuilder();
        foreach ((string title, Explanation told) in Explained.Told)
        {
            text.Append("## ").Append(title).Append('\n').Append(told.In(culture)).Append("\n\n");
        }

        foreach (Finding finding in Explained.Findings)
        {
            text.Append("## finding ").Append(finding.Code).Append('\n').Append(finding.Explain(culture)).Append("\n\n");
        }

        GeneratedPage.AssertUpToDate($"tests/CallCenter.Standards.Tests/Explanations/Approved/{language}.txt", text.ToString());
    }

    [Fact]
    public void The_short_text_is_the_first_line_of_the_full_one() => Assert.All(Explained.All, one =>
    {
        string whole = one.Answer.Explain(CultureInfo.InvariantCulture);
        Assert.Equal(whole.Split('\n')[0], one.Answer.Explain(CultureInfo.InvariantCulture, ExplanationDetail.Short));
    });

    [Fact]
    public void No_sentence_is_without_wording_and_no_word_without_its_own() => Assert.All(
        from one in Explained.Told
        from sentence in one.Told.Details.Prepend(one.Told.Answer)
        from clause in ExplainedKinds.Clauses(sentence)
        select clause,
        sentence =>
        {
            foreach (ExplanationLanguage language in new[] { ExplanationLanguage.Chinese, ExplanationLanguage.English })
            {
                Assert.True(language.HasSentence(sentence.Code), sentence.Code);
                Assert.All(sentence.Parts.Where(part => part.Kind == ExplanationPartKind.Word && !(part.Unit == "finding" && language == ExplanationLanguage.English)), part => Assert.True(language.HasWord(part.Unit!, part.Code!), $"{part.Unit}/{part.Code}"));
            }
        });

    [Fact]
    public void What_is_written_and_read_back_says_the_same() => Assert.All(Explained.Told, one =>
    {
        Explanation read = StandardJson.Read<Explanation>(StandardJson.Write(one.Told));
        Assert.Equal(one.Told, read);
        Assert.Equal(one.Told.ToString(), read.ToString());
    });

    /// <summary>A source is looked up once, however many rules come from it.</summary>
    [Fact]
    public void No_source_is_told_twice_in_one_explanation() => Assert.All(Explained.Told, one =>
    {
        string[] lines = one.Told.In(CultureInfo.InvariantCulture).Split('\n');
        string[] cited = [.. from sentence in one.Told.Details from part in sentence.Parts where part.Kind == ExplanationPartKind.Source select ExplanationLanguage.English.Sources.Text(part.Source!)];
        Assert.All(cited.Distinct(), source => Assert.Single(lines, line => line.Contains($"ource: {source}.", StringComparison.Ordinal) || line.EndsWith($": {source}.", StringComparison.Ordinal)));
    });
}
