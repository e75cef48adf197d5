def poem = """
    first
      second
    third
    """.stripIndent().trim()
println poem
println '''
    |margin one
    |  margin two'''.stripMargin().trim()
println poem.readLines().size()
poem.eachLine { println "> $it" }
println $/a dollar: $$5 and a path: c:\temp/$
println 'single ${not} expanded'
