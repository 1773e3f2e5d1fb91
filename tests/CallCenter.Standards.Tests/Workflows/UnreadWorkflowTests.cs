using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>A workflow that cannot be read whole is told, and never verified: what names its missing parts is no fault of its own.</summary>
public sealed class UnreadWorkflowTests
{
    private const string Bare = """{"zone":"Asia/Shanghai","workflows":[{"code":"reception","version":"1.0.0","record":"work-item","opening":{"to":"arrived","event":"arrived"}}]}""";

    [Fact]
    public void A_workflow_with_little_but_an_opening_lacks_the_rest() => AssertFindings(
        WorkflowBook.Of(Bare),
        "CCS1003 /workflows/workflows/0/name",
        "CCS1003 /workflows/workflows/0/states",
        "CCS1003 /workflows/workflows/0/commands",
        "CCS1003 /workflows/workflows/0/provenance");

    [Theory]
    [InlineData("\"states\":[", "\"state\":[", "CCS1003 /workflows/workflows/0/states", "CCS1004 /workflows/workflows/0/state")]
    [InlineData("\"states\":[", "\"states\":7,\"state\":[", "CCS1002 /workflows/workflows/0/states", "CCS1004 /workflows/workflows/0/state")]
    [InlineData("\"states\":[", "\"states\":[null,", "CCS1006 /workflows/workflows/0/states/0")]
    [InlineData("\"code\":\"done\"", "\"code\":7", "CCS1002 /workflows/workflows/0/states/2/code")]
    [InlineData("\"final\":true", "\"final\":\"yes\"", "CCS1002 /workflows/workflows/0/states/2/final")]
    [InlineData("\"opening\":{", "\"open\":{", "CCS1003 /workflows/workflows/0/opening", "CCS1004 /workflows/workflows/0/open")]
    [InlineData("\"workflow\":\"check\",\"returns\"", "\"workflow\":\"check\",\"return\"", "CCS1003 /workflows/workflows/0/states/1/subworkflow/returns", "CCS1004 /workflows/workflows/0/states/1/subworkflow/return")]
    [InlineData("\"from\":[\"arrived\"],\"to\":\"checked\"", "\"to\":\"checked\"", "CCS1003 /workflows/workflows/0/commands/0/steps/0/from")]
    [InlineData("\"code\":\"check\",\"version\"", "\"code\":\"check\",\"versions\"", "CCS1003 /workflows/workflows/1/version", "CCS1004 /workflows/workflows/1/versions")]
    public void What_is_missing_is_told_once(string old, string @new, params string[] places) => AssertFindings(WorkflowBook.With(old, @new), places);

    [Fact]
    public void A_field_that_no_form_has_is_told_beside_a_state_that_cannot_be_read() => AssertFindings(
        WorkflowBook.With("{\"code\":\"done\",\"name\":{\"en\":\"Done\"}", "{\"code\":\"done\",\"name\":7").Replace("\"requires\":[\"reason\"]", "\"requires\":[\"subject\"]", StringComparison.Ordinal),
        "CCS1002 /workflows/workflows/0/states/2/name",
        "CCS1011 /workflows/workflows/0/commands/1/steps/0/requires/0");

    [Fact]
    public void Faults_of_one_workflow_do_not_hide_those_of_another() => AssertFindings(
        WorkflowBook.With("\"states\":[{\"code\":\"open\"", "\"state\":[{\"code\":\"open\"").Replace("\"to\":\"checked\"", "\"to\":\"chekced\"", StringComparison.Ordinal),
        "CCS1003 /workflows/workflows/1/states",
        "CCS1004 /workflows/workflows/1/state",
        "CCS1011 /workflows/workflows/0/commands/0/steps/0/to");

    [Fact]
    public void The_whole_section_is_in_order() => AssertFindings(WorkflowBook.Json);

    private static void AssertFindings(string json, params string[] places)
    {
        Assert.Equal(places.Length == 0, StandardBook.TryParse(json, out _, out ImmutableArray<Finding> findings));
        Assert.Equal(places, ExampleBook.Places([.. findings.Where(finding => finding.Severity == FindingSeverity.Error)]));
    }
}
