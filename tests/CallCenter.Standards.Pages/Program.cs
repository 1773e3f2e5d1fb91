using CallCenter.Standards.Pages;

if (args is not [string repository, string folder])
{
    Console.Error.WriteLine("Writes every C# sample of README.md, docs/*.md and src/*/README.md as a file that compiles. Arguments: the repository, the folder to write to.");
    return 2;
}

int count = 0;
foreach (string file in (string[])[Path.Combine(repository, "README.md"), .. Directory.GetFiles(Path.Combine(repository, "docs"), "*.md").Order(StringComparer.Ordinal), .. Directory.GetDirectories(Path.Combine(repository, "src")).Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "README.md"))])
{
    Page page = Page.Read(Path.GetRelativePath(repository, file), File.ReadAllText(file));
    foreach (string fault in page.Faults)
    {
        Console.Error.WriteLine(fault);
        count = int.MinValue;
    }

    foreach (Sample sample in page.Samples)
    {
        File.WriteAllText(Path.Combine(folder, sample.Class + ".cs"), sample.ToSource(Path.GetFullPath(file)));
        count++;
    }
}

Console.WriteLine($"{Math.Max(count, 0)} samples");
return count > 0 ? 0 : 1;
