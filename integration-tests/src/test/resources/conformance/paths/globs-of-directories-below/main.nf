process MAKE {
    output:
    path '**/*.txt', emit: below
    path '**.txt', emit: all

    script:
    "mkdir -p d/e; touch t.txt d/u.txt d/e/v.txt"
}

workflow {
    println files("$projectDir/data/**/*.csv")*.name.sort()
    println files("$projectDir/data/**.csv")*.name.sort()
    MAKE()
    MAKE.out.below.view { "below ${it*.name.sort()}" }
    MAKE.out.all.view { "all ${it*.name.sort()}" }
}
