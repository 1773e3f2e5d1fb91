using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows.Scripts;

public sealed class ShippedScriptTests
{
    private static readonly ServiceScripts Drafts = StandardBook.Shipped.Compile().Scripts;
    private static readonly ServiceScripts Scripts = Approved(StandardBook.Shipped).Compile().Scripts;
    private static readonly Instant Mid2026 = SampleScript.At(2026, 7, 1);

    public static TheoryData<string, string> Codes => new()
    {
        { "greeting", "D3.1" }, { "identity-check", "D3.1" }, { "self-service-offer", "D3.1" }, { "record-told", "D3.2" }, { "risk-stop", "D3.3" }, { "change-reconfirmed", "D3.3" },
        { "complaint-acknowledged", "D3.3" }, { "transfer-explained", "D5.2" }, { "result-explained", "D3.4" }, { "satisfaction-invitation", "D3.4" }, { "callback-opening", "D3.5" },
        { "callback-opening", "D6" }, { "second-handling-explained", "D3.5" }, { "wait-estimate", "D4" }, { "expert-referral", "D4" }, { "reception-registration", "D4" }, { "farewell", "D8" }, { "fraud-warning", "D14" },
        { "routine-check", "D3.3" }, { "handover", "D5.2" }, { "recommendation-invitation", "D3.4" }, { "conduct-invitation", "D6" }, { "improvement-invitation", "D3.5" },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_stage_has_words_in_both_languages_on_every_channel(string code, string citation)
    {
        foreach (string channel in Channels.All)
        {
            foreach (CultureInfo culture in new[] { SampleScript.Chinese, SampleScript.English })
            {
                ScriptAnswer answer = Scripts.Say(code, channel, culture, Mid2026, default);

                Assert.True(answer.IsFound);
                Assert.Contains(citation, answer.Script.Provenance.Citation, StringComparison.Ordinal);
                Assert.DoesNotContain('{', answer.Text.Fill(answer.Script.Placeholders.ToDictionary(placeholder => placeholder.Code, placeholder => "…")));
            }
        }
    }

    /// <summary>D14: nobody is told words that nobody has approved; they can be reviewed and trained on.</summary>
    [Fact]
    public void Until_a_bank_approves_the_words_they_are_shown_for_review_only()
    {
        Assert.Equal(ScriptGap.NotInForce, Drafts.Say("greeting", Channels.Phone, SampleScript.Chinese, Mid2026, default).Gap);
        Assert.True(Drafts.SayVersion("greeting", "1", Channels.Phone, SampleScript.Chinese).IsFound);
    }

    [Fact]
    public void No_script_is_left_out_of_the_list() => Assert.Equal(
        Codes.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal), Scripts.All.Select(script => script.Code).Distinct().Order(StringComparer.Ordinal));

    /// <summary>D5.2: the customer is told where to and by when.</summary>
    [Fact]
    public void A_transfer_is_explained_with_the_expected_time()
    {
        ScriptText text = Scripts.Say("transfer-explained", Channels.Phone, SampleScript.Chinese, Mid2026, default).Text!;

        Assert.Equal(["department", "expected", "contact"], text.Placeholders.AsEnumerable());
    }

    /// <summary>D4, the three moments: to a window with how long it takes, to an expert with how long the wait is, and whether the customer is satisfied.</summary>
    [Theory]
    [InlineData("wait-estimate", "window", "time")]
    [InlineData("expert-referral", "expert", "wait")]
    [InlineData("satisfaction-invitation", "customer")]
    public void The_typical_wordings_of_a_reception_name_where_to_and_how_long(string code, params string[] named)
    {
        foreach (CultureInfo culture in new[] { SampleScript.Chinese, SampleScript.English })
        {
            ScriptAnswer answer = Scripts.Say(code, Channels.Branch, culture, Mid2026, default);
            string text = answer.Text!.Fill(answer.Script!.Placeholders.ToDictionary(placeholder => placeholder.Code, placeholder => $"<{placeholder.Code}>"));

            Assert.All(named, name => Assert.Contains($"<{name}>", text, StringComparison.Ordinal));
        }

        Assert.Contains(StandardBook.Shipped.Workflows.Workflows.SelectMany(workflow => workflow.Commands).SelectMany(command => command.Steps), step => step.Script == code);
    }

    /// <summary>D14: stiff wording is revised, and the revision takes over on its day.</summary>
    [Fact]
    public void The_fraud_warning_was_revised_on_a_known_day()
    {
        Assert.Equal("1", Scripts.Say("fraud-warning", Channels.Phone, SampleScript.Chinese, SampleScript.At(2026, 2, 14, 23, 59), default).Script?.Version);
        Assert.Equal("2", Scripts.Say("fraud-warning", Channels.Phone, SampleScript.Chinese, SampleScript.At(2026, 2, 15), default).Script?.Version);
    }

    [Fact]
    public void The_words_are_the_librarys_proposal_and_for_the_bank_to_decide() =>
        Assert.All(Scripts.All, script => Assert.Equal(ProvenanceKind.Assumption, script.Provenance.Kind));

    private static StandardBook Approved(StandardBook book) => book with
    {
        Scripts = book.Scripts with { Scripts = [.. book.Scripts.Scripts.Select(script => script.Approval == ScriptApproval.Draft ? script with { Approval = ScriptApproval.Approved } : script)] },
    };
}
