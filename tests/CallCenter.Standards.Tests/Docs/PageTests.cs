using CallCenter.Standards.Pages;

namespace CallCenter.Standards.Tests.Docs;

public sealed class PageTests
{
    [Fact]
    public void A_block_has_the_namespaces_of_its_page_so_far_and_what_is_given_just_above_it()
    {
        Page page = Page.Read("docs/risk-register.md", """
            <!-- given: Standard standard, Instant now -->
            ```csharp
            using A.B;

            int x = 1;
            ```
            words
            ```csharp
            using A.B;
            using C;
            int y = 2;
            using (stream) { }
            ```
            ```
            not C#
            ```
            """);

        Assert.Empty(page.Faults);
        Assert.Equal(["risk_register_2", "risk_register_8"], page.Samples.Select(sample => sample.Class));
        Assert.Equal("Standard standard, Instant now", page.Samples[0].Given);
        Assert.Equal(["using A.B;"], page.Samples[0].Usings);
        Assert.Equal(["using A.B;", "using C;"], page.Samples[1].Usings);
        Assert.Equal("", page.Samples[1].Given);
        Assert.Equal((11, "int y = 2;\nusing (stream) { }"), (page.Samples[1].Line, page.Samples[1].Code));
    }

    [Fact]
    public void A_block_becomes_a_method_whose_faults_name_the_page() =>
        Assert.Equal(
            """
            using A;

            internal static class kpis_7
            {
                public static void Run(Instant now)
                {
            #line 9 "/pages/kpis.md"
            Use(now);
            #line default
                }
            }

            """,
            new Sample("kpis_7", ["using A;"], "Instant now", 9, "Use(now);").ToSource("/pages/kpis.md"),
            ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("docs/a.md", "```csharp\nint x;", "docs/a.md(1): the block does not end.")]
    [InlineData("docs/a.md", " ```csharp\nint x;\n```", "docs/a.md(1): a block starts with ```csharp at the start of the line, and nothing after it.")]
    [InlineData("docs/a.md", "```csharp title\nint x;\n```", "docs/a.md(1): a block starts with ```csharp at the start of the line, and nothing after it.")]
    [InlineData("docs/a.md", "<!-- given: int x -->\n\n```csharp\nx++;\n```", "docs/a.md(1): what is given stands on one line, just before the block.")]
    [InlineData("docs/a.md", "<!-- given: int x,\nint y -->\n```csharp\nx++;\n```", "docs/a.md(1): what is given stands on one line, just before the block.")]
    [InlineData("README.md", "```csharp\nusing A;\nusing B;\nusing C;\nusing D;\nusing E;\nint x;\n```", "README.md(2): the block needs 5 more namespaces; 4 is the most.")]
    public void What_would_leave_a_block_out_is_a_fault(string name, string text, string fault) => Assert.Equal([fault], Page.Read(name, text).Faults);
}
