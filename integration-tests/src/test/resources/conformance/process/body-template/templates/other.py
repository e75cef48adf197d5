#!/usr/bin/env python3
print('dear ${name.toUpperCase()}')
