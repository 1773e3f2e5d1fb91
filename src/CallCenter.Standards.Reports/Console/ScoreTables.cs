using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Risk;
using Spectre.Console;

namespace CallCenter.Standards.Reports.Console;

/// <summary>Tables of scores: all contacts by band, the riskiest, and one explained.</summary>
internal sealed class ScoreTables(RiskDay day, Wording wording, Figures figures)
{
    private readonly RiskWording words = new(wording);
    private readonly ScoreFigures texts = new(new RiskWording(wording), wording, figures);

    /// <summary>How contacts score on each card.</summary>
    public void Write(IAnsiConsole console)
    {
        if (day.Cards.IsEmpty)
        {
            return;
        }

        console.Write(Bands());
        foreach (CardResult card in day.Cards)
        {
            string facts = string.Join(' ', new[] { texts.Told(card), texts.KnockOuts(card), texts.Drift(card) }.Where(text => text.Length > 0));
            console.MarkupLine($"[bold]{Plain(wording.In(card.Scorecard.Card.Name))}[/]{Plain(words.Colon)}[grey]{Plain(facts)}[/]");
        }

        if (day.Cards.Any(card => !card.Highest.IsEmpty))
        {
            console.Write(Highest());
        }
    }

    /// <summary>A score and all that it is made of: points that sum to the total, knock-outs beside them.</summary>
    public void Explain(IAnsiConsole console, ScoredContact contact)
    {
        RiskScore score = contact.Score;
        console.MarkupLine($"[bold]{Plain($"{contact.Id} · {wording.In(contact.Card.Card.Name)} · {texts.Of(contact)}")}[/]");
        ScoreContribution[] zero = [.. score.Contributions.Where(contribution => contribution.Points == 0)];
        Table table = New(null).AddColumn(words.Characteristic).AddColumn(wording.Value).AddColumn(words.Points, c => c.RightAligned());
        if (score.Base != 0)
        {
            table.AddRow(words.Base, "", texts.Signed(score.Base));
        }

        foreach (ScoreContribution contribution in score.Contributions.Except(zero))
        {
            table.AddRow(Plain(wording.In(contribution.Characteristic.Name)), Plain(texts.Value(contribution.Value)), texts.Signed(contribution.Points));
        }

        if (zero.Length > 0)
        {
            table.AddRow(words.WithoutPoints(figures.Count(zero.Length)), "", texts.Signed(0));
        }

        console.Write(table.AddRow(words.Total, "", texts.Points(score.Total)));
        foreach (ScoreKnockOut knockOut in score.KnockOuts)
        {
            console.MarkupLine($"[red]{Plain(texts.KnockedOut(contact, knockOut))}[/]");
        }

        if (score.Band.Action is { } action)
        {
            console.MarkupLine(Plain(words.Action + words.Colon + wording.In(action)));
        }

        console.MarkupLine($"[grey]{Plain(words.CardVersion(score.Version, score.ContentHash))}[/]");
    }

    private Table Bands()
    {
        Table table = New(words.Scores).AddColumn(words.Card).AddColumn(words.Band).AddColumn(words.Contacts, c => c.RightAligned()).AddColumn(words.Share, c => c.RightAligned());
        foreach (CardResult card in day.Cards)
        {
            ScoreBand[] bands = [.. card.Scorecard.Card.Bands];
            for (int i = 0; i < bands.Length; i++)
            {
                string name = i == 0 ? wording.In(card.Scorecard.Card.Name) : i == 1 ? texts.Mean(card) : "";
                table.AddRow(Plain(name), Plain(wording.In(bands[i].Name)), figures.Count(card.Bands[i]), figures.Percent((double)card.Bands[i] / card.Contacts));
            }
        }

        return table;
    }

    private Table Highest()
    {
        Table table = New(words.Highest).AddColumn(words.Card).AddColumn(new PromiseWording(wording).Id).AddColumn(words.Score).AddColumn(words.Reasons);
        foreach (ScoredContact contact in day.Cards.SelectMany(card => card.Highest))
        {
            table.AddRow(Plain(wording.In(contact.Card.Card.Name)), Plain(contact.Id ?? Figures.Nothing), Plain(texts.Of(contact)), Plain(texts.Reasons(contact)));
        }

        return table;
    }

    private static Table New(string? title) => new() { Border = TableBorder.Rounded, Title = title is null ? null : new TableTitle(Plain(title)) };

    private static string Plain(string text) => Markup.Escape(PlainText.Of(text));
}
