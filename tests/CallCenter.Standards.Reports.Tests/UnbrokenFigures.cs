using CallCenter.Standards.Reports.Html;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>No line of a page breaks between a figure and its sign or unit.</summary>
public sealed class UnbrokenFigures
{
    [Theory]
    [InlineData("goal ≥ 80 %, kept 75.7 %", "goal ≥~80~%, kept 75.7~%")]
    [InlineData("6 min 22 s, target ≤ 5 min", "6~min~22~s, target ≤~5~min")]
    [InlineData("1 h 5 min; 3 days; 15.1 points on average", "1~h~5~min; 3~days; 15.1~points on average")]
    [InlineData("69.8 s ± 0.2 s; CNY 500.00; (< 5 %)", "69.8~s ±~0.2~s; CNY~500.00; (<~5~%)")]
    [InlineData("Of 319 emergencies, 23 were not answered; 5 hours, 3 sources; D7 says", "Of 319 emergencies, 23 were not answered; 5 hours, 3 sources; D7 says")]
    [InlineData("达成率75.7%，目标≥ 80%，6分22秒", "达成率75.7%，目标≥~80%，6分22秒")]
    public void A_figure_stays_with_its_sign_and_unit(string text, string expected)
    {
        Assert.Equal(expected, Markup.Tag("p", text).Value.Replace('\u00A0', '~'));
        Assert.Equal(expected, Markup.Text(text).Value.Replace('\u00A0', '~'));
        Assert.Equal(text, Markup.Attribute("title", text).Value);
    }
}
